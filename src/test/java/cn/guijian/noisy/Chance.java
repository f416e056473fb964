package cn.guijian.noisy;

import cn.guijian.model.Period;
import java.math.BigDecimal;
import java.util.SplittableRandom;

/** Numbers drawn by name: the same seed, unit and name give the same number, on every machine and in any order. */
record Chance(long seed, String unit) {
    private static final int STEPS = 1_000_000;

    /** A number from {@code low} (inclusive) to {@code high}, for one quarter. */
    BigDecimal between(String low, String high, String name, Period period) {
        return between(low, high, name + period);
    }

    /** A number of the unit's own that stays over the years. */
    BigDecimal between(String low, String high, String name) {
        BigDecimal from = new BigDecimal(low);
        BigDecimal step = new BigDecimal(high).subtract(from).movePointLeft(6);
        return from.add(step.multiply(BigDecimal.valueOf(draw(name, STEPS))));
    }

    /** One of {@code count}, each as likely. */
    int draw(String name, int count) {
        long hash = seed;
        for (char letter : (unit + '|' + name).toCharArray()) {
            hash = (hash ^ letter) * 0x100000001b3L;
        }
        return new SplittableRandom(hash).nextInt(count);
    }
}
