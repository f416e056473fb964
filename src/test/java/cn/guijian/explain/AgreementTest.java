package cn.guijian.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Source;
import cn.guijian.engine.fire.Firing;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.RuleReader;
import cn.guijian.engine.fire.SmallRules;
import cn.guijian.explain.RuleExplainer.Agreement;
import cn.guijian.language.Faults;
import cn.guijian.language.KnownWords;
import cn.guijian.language.Matcher;
import cn.guijian.language.RuleText;
import cn.guijian.language.Stage;
import cn.guijian.language.rule.CaseFile;
import cn.guijian.language.rule.RuleCase;
import cn.guijian.language.rule.RuleFolder;
import cn.guijian.language.rule.RuleSource;
import cn.guijian.model.plan.RulesHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Our own matcher finds what Drools fires, on every case of every rule, and a difference never passes for an answer. */
class AgreementTest {
    private static final Path RULES = Path.of("rules");
    private static final RuleBase SMALL = SmallRules.of("""
            rule "例" @编号("R0299") @等级("强制性")
            when
              $值 : 填报值( 列 == "本季数", $数 : 数值 )
              $大 : 填报值( 列 == "本年累计", 数值 > $数 )
            then
              问题.报告( $值, $大 );
              问题.报告( $大 );
            end
            """);

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

    /** Each case by itself, and beside the one before: then there is more than one fact to join with. */
    private static int compare(RuleBase base, RuleSource source, RuleFolder folder) throws IOException {
        List<RuleCase> cases = CaseFile.read(folder, new KnownWords(Set.of()), new Faults(""));
        List<Object> before = List.of();
        for (RuleCase each : cases) {
            List<Object> both = new ArrayList<>(before);
            both.addAll(each.facts());
            check(base, source, each.facts());
            check(base, source, both);
            before = each.facts();
        }
        return cases.size();
    }

    private static void check(RuleBase base, RuleSource source, List<Object> all) {
        Facts facts = facts(all);
        Firing firing = base.fire(source.rule().stage(), facts);
        assertThatCode(() -> Agreement.check(source, facts, new Matcher(all), firing))
                .as("%s on %s", source.file(), all)
                .doesNotThrowAnyException();
    }

    private static Facts facts(List<Object> all) {
        Facts facts = new Facts();
        all.forEach(fact -> facts.add(fact, Source.nowhere("")));
        return facts;
    }

    /** One report too many, one too few, or of another fact that looks the same. */
    @Test
    void refusesWhateverDiffers() {
        List<Object> all = RuleText.facts("填报值(指标=Z01, 列=本季数, 数值=1); 填报值(指标=Z01, 列=本年累计, 数值=2);"
                + "填报值(指标=Z01, 列=本年累计, 数值=1); 填报值(指标=Z01, 列=本年累计, 数值=2)");
        RuleSource source = SMALL.running().get(0);
        Facts facts = facts(all);
        Firing firing = SMALL.fire(Stage.DATA, facts);
        assertThat(firing.hits()).hasSize(4);
        Agreement.check(source, facts, new Matcher(all), firing);
        Firing.Hit last = firing.hits().get(3);
        Object twin = last.facts().get(0) == all.get(1) ? all.get(3) : all.get(1);
        for (List<Firing.Hit> hits : List.of(
                firing.hits().subList(0, 3),
                List.<Firing.Hit>of(),
                with(firing.hits(), new Firing.Hit(source.rule(), List.of(all.get(2)), Map.of())),
                with(firing.hits().subList(0, 3), new Firing.Hit(source.rule(), List.of(twin), Map.of())))) {
            Firing other = new Firing(hits, List.of());
            assertThatThrownBy(() -> Agreement.check(source, facts, new Matcher(all), other))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("R0299")
                    .hasMessageContaining("可能：");
        }
    }

    private static List<Firing.Hit> with(List<Firing.Hit> hits, Firing.Hit more) {
        List<Firing.Hit> all = new ArrayList<>(hits);
        all.add(more);
        return all;
    }
}
