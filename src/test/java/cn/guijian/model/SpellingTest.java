package cn.guijian.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "填抱值, 填报值",
        "填报直, 填报值",
        "填报, 填报值",
        "报值, 填报值",
        "填报率, 填报值",
        "甲, ''",
        "'', ''",
        "地, 天地",
        "云天, ''",
        "上年末, 上年末",
        "abcd, abcdef",
        "xbcdef, abcdef",
        "xxcdef, abcdef",
        "xxxdef, abcdef",
        "xxxxef, ''",
        "bacdfe, abcdef",
        "badcfe, abcdef",
        "cbafed, ''",
        "值报填, ''",
        "末年上, ''",
        "上末年, 上年末",
    })
    void namesTheNearestKnownWord(String word, String nearest) {
        List<String> known = List.of("上年末", "填报值", "天地", "abcdef");
        assertThat(Spelling.near(word, known).orElse("")).isEqualTo(nearest);
    }

    @Test
    void prefersTheOneWithTheSameBeginning() {
        assertThat(Spelling.near("乙丙", List.of("甲丙", "乙甲"))).contains("乙甲");
        assertThat(Spelling.near("甲丙", List.of("乙丙", "甲乙"))).contains("甲乙");
        assertThat(Spelling.near("丁丙", List.of("甲丙", "乙丙"))).contains("乙丙");
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "a, '', 1", "'', ab, 2", "ab, ba, 1", "abc, cab, 2", "otu, out, 1", "kitten, sitting, 3"})
    void countsLettersPutInTakenOutChangedAndSwapped(String left, String right, int distance) {
        assertThat(Spelling.distance(left, right)).isEqualTo(distance);
        assertThat(Spelling.distance(right, left)).isEqualTo(distance);
    }
}
