package cn.guijian.web.queue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes what can't be guessed, and compares it in a time that tells nothing. */
public final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final Pattern RANDOM_TEXT = Pattern.compile("[A-Za-z0-9_-]{32}");
    /** Without letters and digits that are mistaken for each other when read off a screen. */
    private static final String LEGIBLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final int NUMBER = 8;

    private Tokens() {}

    /** For machines: ids of sessions and downloads. */
    public static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key());
    }

    /** For {@link #sealed}. */
    public static byte[] key() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Whether a text may be one of {@link #random}. */
    public static boolean isRandom(String text) {
        return RANDOM_TEXT.matcher(text).matches();
    }

    /** For people to type: four groups of five, about 99 bits. */
    public static String legible() {
        return Stream.generate(() -> legible(GROUP)).limit(GROUPS).collect(Collectors.joining("-"));
    }

    /** For people to tell one fault from another. */
    static String number() {
        return legible(NUMBER);
    }

    private static String legible(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LEGIBLE.charAt(RANDOM.nextInt(LEGIBLE.length())));
        }
        return text.toString();
    }

    /** What only whoever has the key can make of a text. */
    public static String sealed(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] seal = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(digest(one), digest(other));
    }

    /** As it was meant: a person types small letters and full-width ones, blanks, or no hyphens. */
    public static String typed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "")
                .replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
