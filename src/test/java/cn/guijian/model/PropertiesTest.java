package cn.guijian.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.plan.Attribute;
import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Grades;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Quotient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every number and every quarter, tried on many by chance. */
final class PropertiesTest {
    private static final int TIMES = 20_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Grades GRADES = new Grades(
            BigDecimal.valueOf(90),
            BigDecimal.valueOf(80),
            BigDecimal.valueOf(1),
            BigDecimal.valueOf(3),
            BigDecimal.valueOf(1),
            BigDecimal.valueOf(5));

    private final Random random = new Random(2023);

    private BigDecimal number() {
        return BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(7));
    }

    @Test
    void aBoundIsMetAtItselfExactlyWhenItIsNotStrict() {
        for (int i = 0; i < TIMES; i++) {
            BigDecimal bound = number();
            BigDecimal step = BigDecimal.ONE.movePointLeft(1 + random.nextInt(20));
            BigDecimal same = bound.setScale(bound.scale() + random.nextInt(5));
            assertThat(Comparator.AT_LEAST.isMet(same, bound)).isTrue();
            assertThat(Comparator.AT_MOST.isMet(same, bound)).isTrue();
            assertThat(Comparator.ABOVE.isMet(same, bound)).isFalse();
            assertThat(Comparator.BELOW.isMet(same, bound)).isFalse();
            for (Comparator comparator : Comparator.values()) {
                assertThat(comparator.isMet(bound.add(step), bound)).isEqualTo(comparator.isFloor());
                assertThat(comparator.isMet(bound.subtract(step), bound)).isNotEqualTo(comparator.isFloor());
            }
        }
    }

    /** At a bound the milder grade, the smallest step beyond it the stricter one. */
    @Test
    void gradesChangeRightBehindTheirBounds() {
        for (int i = 0; i < TIMES; i++) {
            BigDecimal required = number();
            BigDecimal step = BigDecimal.ONE.movePointLeft(1 + random.nextInt(20));
            for (Kind kind : Kind.values()) {
                BigDecimal yellow = bound(kind, Level.YELLOW, required);
                BigDecimal orange = bound(kind, Level.ORANGE, required);
                assertThat(floor(kind, yellow, required)).isEqualTo(Level.YELLOW);
                assertThat(floor(kind, yellow.subtract(step), required))
                        .isEqualTo(yellow.subtract(step).compareTo(orange) >= 0 ? Level.ORANGE : Level.RED);
                assertThat(floor(kind, orange, required)).isEqualTo(Level.ORANGE);
                assertThat(floor(kind, orange.subtract(step), required)).isEqualTo(Level.RED);
            }
        }
    }

    @Test
    void aSmallerValueIsNeverGradedBetter() {
        for (int i = 0; i < TIMES; i++) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            BigDecimal required = number();
            BigDecimal value = required.multiply(BigDecimal.valueOf(random.nextInt(1001), 3));
            BigDecimal smaller = value.multiply(BigDecimal.valueOf(random.nextInt(1001), 3));
            assertThat(floor(kind, smaller, required).ordinal())
                    .isLessThanOrEqualTo(floor(kind, value, required).ordinal());
            assertThat(GRADES.grade(kind, Attribute.BINDING, Comparator.AT_LEAST, value, required))
                    .isEqualTo(floor(kind, value, required).stricter());
        }
    }

    /** A limit is a target seen from the other side. */
    @Test
    void aLimitIsGradedAsTheTargetInTheMirror() {
        for (int i = 0; i < TIMES; i++) {
            BigDecimal required = number();
            BigDecimal distance = required.multiply(BigDecimal.valueOf(random.nextInt(300), 3));
            for (Kind kind : Kind.values()) {
                assertThat(GRADES.grade(kind, Attribute.EXPECTED, Comparator.AT_MOST, required.add(distance), required))
                        .isEqualTo(floor(kind, required.subtract(distance), required));
            }
        }
    }

    @Test
    void periodsCountOnAndBackThroughTheYears() {
        for (int i = 0; i < TIMES; i++) {
            Period period = new Period(1500 + random.nextInt(7000), 1 + random.nextInt(4));
            int quarters = random.nextInt(1600) - 800;
            Period other = period.plus(quarters);
            assertThat(other.quartersSince(period)).isEqualTo(quarters);
            assertThat(other.plus(-quarters)).isEqualTo(period);
            assertThat(Integer.signum(other.compareTo(period))).isEqualTo(Integer.signum(quarters));
            assertThat(Period.parse(period.code())).contains(period);
            assertThat(period.lastDay().plusDays(1)).isEqualTo(period.plus(1).firstDay());
            LocalDate middle = period.firstDay().plusDays(random.nextInt(90));
            assertThat(middle).isBetween(period.firstDay(), period.lastDay());
            assertThat((middle.getMonthValue() + 2) / 3).isEqualTo(period.quarter());
        }
    }

    @Test
    void aNumberWithoutTrailingZerosIsTheSameNumber() {
        for (int i = 0; i < TIMES; i++) {
            BigDecimal number = number().scaleByPowerOfTen(random.nextInt(40) - 20);
            BigDecimal plain = Quotient.plain(number);
            assertThat(plain).isEqualByComparingTo(number);
            assertThat(plain.scale()).isNotNegative();
            assertThat(plain.toString())
                    .doesNotContain("E+")
                    .isEqualTo(Quotient.plain(plain).toString());
        }
    }

    private static Level floor(Kind kind, BigDecimal value, BigDecimal required) {
        return GRADES.grade(kind, Attribute.EXPECTED, Comparator.AT_LEAST, value, required);
    }

    /** The smallest value that still has this grade, exactly. */
    private static BigDecimal bound(Kind kind, Level level, BigDecimal required) {
        int percent = switch (kind) {
            case FLOW, ANNUAL -> level == Level.YELLOW ? 90 : 80;
            case STOCK -> level == Level.YELLOW ? 99 : 97;
            case RATE -> level == Level.YELLOW ? 99 : 95;
        };
        return required.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED);
    }
}
