package cn.guijian.language;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Source;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.RuleReader;
import cn.guijian.model.RulesHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Our own matching, by which conditions are counted, agrees with Drools on every case of every rule. */
class MatchingTest {
    private static final Path RULES = Path.of("rules");

    @Test
    void agreesWithDroolsOnEveryCase() throws IOException {
        RuleBase base = ((RuleReader.Outcome.Loaded) RuleReader.read(RulesHome.general(RULES), Set.of())).base();
        int compared = 0;
        for (RuleFolder folder : RuleFolder.list(RulesHome.general(RULES))) {
            for (RuleSource source : base.running()) {
                if (source.rule().id().equals(folder.id())) {
                    compared += compare(base, source, folder);
                }
            }
        }
        assertThat(compared).isGreaterThan(900);
    }

    private static int compare(RuleBase base, RuleSource source, RuleFolder folder) throws IOException {
        When when = WhenParser.of(source.parsed());
        List<RuleCase> cases = CaseFile.read(folder, new KnownWords(Set.of()), new Faults(""));
        for (RuleCase each : cases) {
            Facts facts = new Facts();
            each.facts().forEach(fact -> facts.add(fact, Source.nowhere("")));
            boolean fired = base.fire(source.rule().stage(), facts).hits().stream()
                    .anyMatch(hit -> hit.rule().id().equals(folder.id()));
            assertThat(Matching.match(when, each.facts(), (condition, held) -> {}))
                    .as("%s:%d %s", folder.name(), each.line(), each.situation())
                    .isEqualTo(fired);
        }
        return cases.size();
    }
}
