package cn.guijian.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The id of a finding: stays the same while the same fault stays, changes with the value. */
public final class Fingerprint {
    private static final int LENGTH = 16;
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Fingerprint::digest);

    private Fingerprint() {}

    /**
     * Sixteen hex digits over rule, unit, period and what the facts are.
     *
     * @param facts indicator, column and value of each fact, the one at fault first
     */
    public static String of(String rule, String unit, String period, List<String> facts) {
        String text = String.join("\u0000", rule, unit, period, String.join("\u0000", facts));
        return sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }

    /** SHA-256 in lower-case hex. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(SHA_256.get().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
