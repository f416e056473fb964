package cn.guijian.samples;

import java.math.BigDecimal;

/** Small deterministic variation: the same key always gives the same number, on every machine and in any order. */
final class Noise {
    private static final int STEPS = 1000;

    private Noise() {}

    /** A number from {@code low} (inclusive) to {@code high}, in a thousand steps. */
    static BigDecimal between(String low, String high, Object... key) {
        BigDecimal from = new BigDecimal(low);
        BigDecimal step = new BigDecimal(high).subtract(from).movePointLeft(3);
        return from.add(step.multiply(BigDecimal.valueOf(step(key))));
    }

    private static int step(Object... key) {
        int hash = 0;
        for (Object part : key) {
            hash = 31 * hash + part.toString().hashCode();
        }
        // The finalizer of MurmurHash3: neighbouring keys must not give neighbouring numbers.
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return Math.floorMod(hash ^ hash >>> 16, STEPS);
    }
}
