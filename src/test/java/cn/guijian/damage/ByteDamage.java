package cn.guijian.damage;

import java.util.Arrays;
import java.util.Random;

/** One to four hurts anywhere in a file: bits, bytes, stretches zeroed, filled, copied, left out, doubled, or cut off. */
final class ByteDamage {
    private static final int LONGEST = 200;

    private ByteDamage() {}

    static byte[] of(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 1; i--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] good, Random random) {
        byte[] bytes = good.clone();
        int from = random.nextInt(bytes.length);
        int length = Math.min(1 + random.nextInt(LONGEST), bytes.length - from);
        switch (random.nextInt(9)) {
            case 0 -> bytes[from] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[from] = (byte) random.nextInt(256);
            case 2 -> Arrays.fill(bytes, from, from + length, (byte) 0);
            case 3 -> Arrays.fill(bytes, from, from + length, (byte) 0xFF);
            case 4 -> System.arraycopy(good, from, bytes, random.nextInt(bytes.length - length + 1), length);
            case 5 -> bytes = joined(good, 0, from, from + length, good.length);
            case 6 -> bytes = joined(good, 0, from + length, from, good.length);
            case 7 -> number(bytes, from, random);
            default -> bytes = Arrays.copyOf(bytes, from);
        }
        return bytes;
    }

    /** Lengths and offsets are where readers trust most: the largest, the smallest and odd ones. */
    private static void number(byte[] bytes, int from, Random random) {
        long[] extremes = {0x7FFFFFFF, 0xFFFFFFFFL, 0x80000000L, 0x10000, 0xFFFF, 1, 0x7FFFFFF0};
        long value = extremes[random.nextInt(extremes.length)];
        for (int i = 0; i < 4 && from + i < bytes.length; i++) {
            bytes[from + i] = (byte) (value >> 8 * i);
        }
    }

    private static byte[] joined(byte[] good, int from, int to, int from2, int to2) {
        byte[] joined = Arrays.copyOf(Arrays.copyOfRange(good, from, to), to - from + Math.max(0, to2 - from2));
        System.arraycopy(good, Math.min(from2, good.length), joined, to - from, Math.max(0, to2 - from2));
        return joined;
    }
}
