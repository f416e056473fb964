package cn.guijian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final List<Integer> ALL = IntStream.range(0, 1_000).boxed().toList();

    @Test
    void aSeedLeadsToTheSamePlaceAgain() {
        assertThat(Search.random("one").nextLong())
                .isEqualTo(Search.random("one").nextLong());
        assertThat(Search.some(10, ALL)).isEqualTo(Search.some(10, ALL));
    }

    @Test
    void searchesOfTwoNamesDoNotGoTheSameWay() {
        assertThat(Search.random("one").nextLong())
                .isNotEqualTo(Search.random("two").nextLong());
    }

    @Test
    void aPartIsAsLargeAsItWasAskedForAndInOrder() {
        assertThat(Search.some(10, ALL)).hasSize(Search.times(10, ALL.size())).isSorted();
        assertThat(Search.some(7, List.of(1, 2, 3))).containsExactly(1, 2, 3);
    }

    @Test
    void whereItFailedIsSaidWithTheSeed() {
        assertThat(Search.at("round", 3)).startsWith("round 3 (-Dguijian.seed=").containsPattern("=\\d+[ )]");
    }
}
