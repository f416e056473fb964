package cn.guijian.report.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The one script of a page. The page's security policy lets it run by its hash and refuses any other.
 *
 * @param text the script
 * @param source what the policy's {@code script-src} names
 */
public record BookScript(String text, String source) {
    /** Works out the hash. */
    public static BookScript of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new BookScript(text, "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
