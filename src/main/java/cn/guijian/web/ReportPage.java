package cn.guijian.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows a report that opens offline: its style stands in the page itself. It is let through by its hash; scripts,
 * forms and everything from elsewhere are not.
 */
final class ReportPage {
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    private ReportPage() {}

    static void send(Context context, byte[] page) {
        StringBuilder policy = new StringBuilder("sandbox; default-src 'none'; frame-ancestors 'none'; style-src");
        Matcher style = STYLE.matcher(new String(page, StandardCharsets.UTF_8));
        while (style.find()) {
            policy.append(" 'sha256-").append(hash(style.group(1))).append('\'');
        }
        context.header("Content-Security-Policy", policy.toString())
                .contentType("text/html; charset=utf-8")
                .result(page);
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
