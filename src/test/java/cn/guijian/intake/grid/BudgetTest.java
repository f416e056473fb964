package cn.guijian.intake.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.model.Texts;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every count goes up to its limit and not one further, and a refusal says which count it was. */
final class BudgetTest {
    private static Budget budget(Duration time) {
        return new Budget(new IntakeLimits(1 << 20, 2 << 20, 3, 4, 5, 6, 7, 80, time, 10));
    }

    private static Arguments count(String key, Consumer<Budget> most, Consumer<Budget> more) {
        return Arguments.of(key, most, more);
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                count("parts", b -> b.parts(3), b -> b.parts(4)),
                count("unzipped", b -> b.unzipped(2 << 20), b -> b.unzipped(1)),
                count("sheets", b -> b.sheets(4), b -> b.sheets(5)),
                count("rows", b -> b.rows(5), b -> b.rows(6)),
                count("cells", b -> b.cells(6), Budget::cell),
                count("cells", b -> b.blanks(6 * 8 + 7), b -> b.blanks(1)),
                count("cells", b -> b.records(6 * 5 + 4, 5), b -> b.records(35, 5)),
                count("text", b -> b.textLength(7), b -> b.textLength(8)),
                count("texts", b -> b.keep(80 - 16), b -> b.keep(0)),
                count("memory", b -> b.model(10), b -> b.model(11)),
                count("tables", b -> b.tables(1000), b -> b.tables(1)),
                count("troubles", b -> b.troubles(1000), b -> b.troubles(1001)));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void holdsEachCountToItsLimit(String key, Consumer<Budget> most, Consumer<Budget> more) {
        Budget budget = budget(Duration.ofMinutes(1));
        assertThatCode(() -> most.accept(budget)).doesNotThrowAnyException();
        assertThatThrownBy(() -> more.accept(budget))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.trouble().details())
                                .first()
                                .isEqualTo(Texts.text("intake.limit." + key)));
    }

    @Test
    void looksAtTheTimeNowAndThen() {
        Budget budget = budget(Duration.ofNanos(1));
        assertThatThrownBy(budget::look).isInstanceOf(Refused.class);
        assertThatCode(() -> budget.events(4095)).doesNotThrowAnyException();
        assertThatThrownBy(budget::event).isInstanceOf(Refused.class);
        assertThatCode(budget::event).as("counted anew").doesNotThrowAnyException();
        assertThatThrownBy(() -> budget.unzipped(1)).isInstanceOf(Refused.class);
        Budget patient = budget(Duration.ofMinutes(1));
        assertThatCode(() -> patient.events(5000)).doesNotThrowAnyException();
        assertThatCode(patient::look).doesNotThrowAnyException();
    }

    @Test
    void endsWhenNobodyWaitsAnyMore() {
        Budget budget = budget(Duration.ofMinutes(1));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(budget::look).isInstanceOf(Refused.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThatCode(budget::look).doesNotThrowAnyException();
    }
}
