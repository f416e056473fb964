package cn.guijian.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountersTest {
    private final Counters counters = new Counters();

    private String next(String mark) {
        return counters.next(Mark.in(mark).get(0));
    }

    @Test
    void countsHeadingsInChinese() {
        List<String> numbers =
                IntStream.range(0, 21).mapToObj(i -> next("{{节}}")).toList();
        assertThat(numbers)
                .startsWith("一", "二")
                .contains("九", "十", "十一", "十九", "二十")
                .endsWith("二十一");
    }

    @Test
    void beginsItemsAnewBelowEachHeading() {
        assertThat(List.of(next("{{节}}"), next("{{小节}}"), next("{{小节}}"), next("{{节}}"), next("{{小节}}")))
                .containsExactly("一", "一", "二", "二", "一");
    }

    @Test
    void countsEachSequenceByItself() {
        assertThat(List.of(next("{{序:附件}}"), next("{{序:附件}}"), next("{{序:表}}"))).containsExactly("1", "2", "1");
    }
}
