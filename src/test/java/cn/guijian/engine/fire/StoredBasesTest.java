package cn.guijian.engine.fire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.engine.fire.RuleImage.PackageBytes;
import cn.guijian.engine.fire.RuleImage.StoredBases;
import cn.guijian.language.Stage;
import cn.guijian.model.plan.RulesHome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

class StoredBasesTest {
    private static final RuleBase RULES = read();

    @Test
    void everyStageKeepsItsRules() throws Exception {
        for (Stage stage : Stage.values()) {
            KieBase compiled = RULES.bases().of(stage).orElseThrow();
            assertThat(names(PackageBytes.read(PackageBytes.write(compiled)))).isEqualTo(names(compiled));
        }
    }

    @Test
    void storedRulesStandBehindTheWallToo() throws Exception {
        KieBase stored = PackageBytes.read(
                PackageBytes.write(RULES.bases().of(Stage.DATA).orElseThrow()));
        ClassLoader classes = ((InternalKnowledgeBase) stored).getRootClassLoader();

        assertThat(classes.loadClass("java.lang.String")).isEqualTo(String.class);
        for (String name :
                List.of("java.lang.System", "java.lang.Runtime", "java.io.File", "cn.guijian.check.CheckRun")) {
            assertThatThrownBy(() -> classes.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void packagesThatDroolsCantLoadAreCompiledAnew() {
        StoredBases bases =
                StoredBases.load(RULES.sources(), Map.of(Stage.DATA, new byte[] {1, 2, 3}, Stage.CITY, new byte[] {1}));

        assertThat(names(bases.of(Stage.DATA).orElseThrow()))
                .isEqualTo(names(RULES.bases().of(Stage.DATA).orElseThrow()));
        assertThat(names(bases.of(Stage.CITY).orElseThrow()))
                .isEqualTo(names(RULES.bases().of(Stage.CITY).orElseThrow()));
        assertThat(bases.of(Stage.PLAN)).isEmpty();
    }

    @Test
    void classesThatNoRuleConsistsOfAreRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(List.of(new Stranger()).toArray());
        }
        assertThatThrownBy(() -> PackageBytes.read(bytes.toByteArray())).isInstanceOf(InvalidClassException.class);
    }

    private record Stranger() implements Serializable {}

    private static List<String> names(KieBase base) {
        return base.getKiePackages().stream()
                .flatMap(p -> p.getRules().stream())
                .map(Rule::getName)
                .sorted()
                .toList();
    }

    private static RuleBase read() {
        try {
            return ((RuleReader.Outcome.Loaded)
                            RuleReader.read(RulesHome.general(Path.of("rules")), java.util.Set.of()))
                    .base();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
