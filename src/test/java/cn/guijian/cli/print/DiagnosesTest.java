package cn.guijian.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.rules.RuleFault;
import cn.guijian.workbench.Diagnosis;
import cn.guijian.workbench.Diagnosis.Excerpt;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is shown of a line stays readable, however long the line and what is marked in it are. */
class DiagnosesTest {
    private static String shown(String line, int from, int to) {
        RuleFault fault = new RuleFault("targets.csv", 1, 1, "不对。", "");
        Diagnosis diagnosis = new Diagnosis(fault, Optional.of(new Excerpt(line, from, to)));
        return String.join("\n", new Diagnoses("错误").lines(diagnosis).subList(1, 3));
    }

    @Test
    void aShortLineIsShownWhole() {
        assertThat(shown("代码,值", 3, 4)).isEqualTo("    代码,值\n         ^^");
    }

    @Test
    void aLongLineIsCutAroundTheMark() {
        String far = "x".repeat(1_000_000);
        assertThat(shown(far + "值" + far, far.length(), far.length() + 1))
                .isEqualTo("    …" + "x".repeat(40) + "值" + "x".repeat(40) + "…\n"
                        + " ".repeat(44 + TextTable.width("…")) + "^^");
    }

    @Test
    void aLongMarkIsCutItself() {
        String field = "x".repeat(3_000_000);
        assertThat(shown("甲,\"" + field, 2, 3 + field.length()))
                .isEqualTo("    甲,\"" + "x".repeat(79) + "…\n       " + "^".repeat(80));
    }
}
