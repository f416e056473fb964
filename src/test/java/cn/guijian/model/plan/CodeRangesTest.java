package cn.guijian.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeRangesTest {
    @Test
    void threeInARowAreDrawnTogether() {
        assertThat(CodeRanges.of(List.of("Z01", "Z02", "Z03", "Z05", "Z06"))).containsExactly("Z01–Z03", "Z05", "Z06");
        assertThat(CodeRanges.of(List.of("Z08", "Z09", "Z10", "Z11"))).containsExactly("Z08–Z11");
    }

    @Test
    void whatIsNoRunStaysAsItIs() {
        assertThat(CodeRanges.of(List.of())).isEmpty();
        assertThat(CodeRanges.of(List.of("Z01"))).containsExactly("Z01");
        assertThat(CodeRanges.of(List.of("Z01", "A02", "Z03"))).containsExactly("Z01", "A02", "Z03");
        assertThat(CodeRanges.of(List.of("Z03", "Z02", "Z01"))).containsExactly("Z03", "Z02", "Z01");
        assertThat(CodeRanges.of(List.of("ZA", "ZB", "Z1"))).containsExactly("ZA", "ZB", "Z1");
    }
}
