package cn.guijian.intake.read;

import java.util.Arrays;

/** Looking for byte sequences. */
public final class Bytes {
    private Bytes() {}

    /** Whether {@code bytes} hold {@code sequence} at {@code from}. */
    public static boolean at(byte[] bytes, int from, byte[] sequence) {
        int to = from + sequence.length;
        return to <= bytes.length && Arrays.equals(bytes, from, to, sequence, 0, sequence.length);
    }

    /** The bytes whose values are given, 0 to 255. */
    public static byte[] of(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
