package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private static final List<Integer> NUMBERS = IntStream.range(0, 500).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000})
    void resultsStandInTheOrderOfTheItems(int threads) {
        assertThat(new Workers(threads).each(NUMBERS, number -> number * 2))
                .isEqualTo(NUMBERS.stream().map(number -> number * 2).toList());
    }

    @Test
    void everyItemIsDoneOnce() {
        ConcurrentHashMap<Integer, AtomicInteger> done = new ConcurrentHashMap<>();
        new Workers(4)
                .each(
                        NUMBERS,
                        number -> done.computeIfAbsent(number, n -> new AtomicInteger())
                                .incrementAndGet());

        assertThat(done).hasSize(NUMBERS.size());
        assertThat(done.values()).allMatch(count -> count.get() == 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theFirstFaultInOrderComesOut(int threads) {
        assertThatThrownBy(() -> new Workers(threads).each(NUMBERS, number -> {
                    if (number >= 40) {
                        throw new IllegalArgumentException("number " + number);
                    }
                    return number;
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number 40");
    }

    @Test
    void nothingNeedsNoThread() {
        assertThat(new Workers(4).each(List.of(), item -> item)).isEmpty();
    }
}
