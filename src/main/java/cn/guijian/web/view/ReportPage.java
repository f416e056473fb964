package cn.guijian.web.view;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows a page that opens offline: its style stands in the page itself. It is let through by its hash; forms and
 * everything from elsewhere are not.
 */
public final class ReportPage {
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    private ReportPage() {}

    /** Shows a report, in which nothing may run. */
    public static void send(Context context, byte[] page) {
        send(context, page, "sandbox; default-src 'none'; frame-ancestors 'none'; style-src" + hashes(STYLE, page));
    }

    /** Shows the rule book, whose own script searches in it. It holds the bureau's texts only. */
    public static void sendBook(Context context, byte[] page) {
        send(
                context,
                page,
                "sandbox allow-scripts; default-src 'none'; frame-ancestors 'none'; style-src" + hashes(STYLE, page)
                        + "; script-src" + hashes(SCRIPT, page));
    }

    private static void send(Context context, byte[] page, String policy) {
        context.header("Content-Security-Policy", policy)
                .contentType("text/html; charset=utf-8")
                .result(page);
    }

    private static String hashes(Pattern part, byte[] page) {
        StringBuilder hashes = new StringBuilder();
        Matcher matcher = part.matcher(new String(page, StandardCharsets.UTF_8));
        while (matcher.find()) {
            hashes.append(" 'sha256-").append(hash(matcher.group(1))).append('\'');
        }
        return hashes.toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
