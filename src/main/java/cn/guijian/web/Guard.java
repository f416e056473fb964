package cn.guijian.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is asked of every request and said with every answer, whatever the page. */
final class Guard {
    /** Asked for by a name that is not ours: another site's name may have been pointed at this machine. */
    static final int MISDIRECTED = 421;

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+\\]");
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private final Set<String> names = new HashSet<>();

    Guard(ServerSettings settings) {
        names.add("localhost");
        if (!settings.isLoopback()) {
            names.add(settings.host().toLowerCase(Locale.ROOT));
            try {
                names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
            } catch (UnknownHostException e) { // then this machine can't be asked for by its name
                return;
            }
        }
    }

    void check(Context context) {
        HEADERS.forEach(context::header);
        if (!isOurs(Optional.ofNullable(context.header("Host")).orElse(""))) {
            throw new HttpResponseException(MISDIRECTED, "", Map.of());
        }
        if (context.method() != io.javalin.http.HandlerType.GET && isFromElsewhere(context)) {
            throw new ForbiddenResponse("");
        }
    }

    /** An address can't be rebound to another site; a name must be one of ours. */
    private boolean isOurs(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
        return ADDRESS.matcher(name).matches() || names.contains(name);
    }

    private static boolean isFromElsewhere(Context context) {
        Optional<String> origin = Optional.ofNullable(context.header("Origin"));
        boolean otherOrigin = origin.isPresent() && !origin.get().equals("http://" + context.header("Host"));
        String site = Optional.ofNullable(context.header("Sec-Fetch-Site")).orElse("same-origin");
        return otherOrigin || !(site.equals("same-origin") || site.equals("none"));
    }
}
