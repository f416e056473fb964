package cn.guijian.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.web.queue.OneReading.Weight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeightTest {
    private record Pair(Object one, Object other) {}

    private static String text(int length) {
        return "字".repeat(length);
    }

    @Test
    void textsWeighByTheirLengthWhereverTheyStand() {
        long bare = Weight.of(new Pair("", ""));
        assertThat(Weight.of(new Pair(text(1000), "")) - bare).isBetween(2000L, 2100L);
        for (Object inside : new Object[] {
            List.of(text(1000)),
            Optional.of(text(1000)),
            Map.of("", text(1000)),
            Map.of(text(1000), ""),
            new Pair(text(1000), 1)
        }) {
            assertThat(Weight.of(new Pair(inside, 2))).isBetween(2000L, 2400L);
        }
    }

    @Test
    void whatStandsAtSeveralPlacesCountsOnce() {
        String shared = text(1000);
        assertThat(Weight.of(new Pair(shared, List.of(shared, shared)))).isBetween(2000L, 2400L);
        assertThat(Weight.of(new Pair(text(1000), text(1000)))).isGreaterThan(4000);
    }

    @Test
    void deepNestingOverflowsNothing() {
        Object deep = "";
        for (int i = 0; i < 100_000; i++) {
            deep = new Pair(deep, "");
        }
        assertThat(Weight.of(deep)).isGreaterThan(100_000);
    }
}
