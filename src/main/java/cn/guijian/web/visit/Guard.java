package cn.guijian.web.visit;

import static cn.guijian.model.Texts.text;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is asked of every request and said with every answer, whatever the page. */
public final class Guard {
    /** Asked for by a name that is not ours: another site's name may have been pointed at this machine. */
    static final int MISDIRECTED = 421;

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+\\]");
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";
    public static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");
    /** Proxies name who asked. */
    private static final List<String> OF_PROXIES =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    private static final Set<HandlerType> METHODS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.POST);

    private final boolean isPrivate;
    private final Optional<PublicUrl> publicUrl;
    private final Set<String> names = new HashSet<>();

    public Guard(ServerSettings settings) {
        this.isPrivate = settings.isPrivate();
        this.publicUrl = settings.publicUrl();
        names.add("localhost");
        publicUrl.ifPresent(url -> names.add(url.host()));
        if (!isPrivate) {
            names.add(settings.host().toLowerCase(Locale.ROOT));
            try {
                names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
            } catch (UnknownHostException e) { // then this machine can't be asked for by its name
                return;
            }
        }
    }

    public void check(Context context) {
        HEADERS.forEach(context::header);
        if (!METHODS.contains(context.method())) {
            context.header("Allow", "GET, HEAD, POST");
            throw new Refusal(405, text("web.error.405"));
        }
        if (!isOurs(Optional.ofNullable(context.header("Host")).orElse(""))) {
            throw new Refusal(MISDIRECTED, text("web.error.421"));
        }
        if (isPrivate && OF_PROXIES.stream().anyMatch(name -> context.header(name) != null)) {
            throw new Refusal(MISDIRECTED, text("web.refused.proxy"));
        }
        if (context.method().equals(HandlerType.POST) && isFromElsewhere(context)) {
            throw new ForbiddenResponse("");
        }
    }

    /** An address can't be rebound to another site; a name must be one of ours. */
    private boolean isOurs(String host) {
        String name = name(host);
        return ADDRESS.matcher(name).matches() || names.contains(name);
    }

    private static String name(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
    }

    private boolean isFromElsewhere(Context context) {
        String origin = Optional.ofNullable(context.header("Origin")).orElse("");
        String site = Optional.ofNullable(context.header("Sec-Fetch-Site")).orElse("same-origin");
        return !origin.isEmpty() && !isOwn(origin, String.valueOf(context.header("Host")))
                || !(site.equals("same-origin") || site.equals("none"));
    }

    /** Under its public name the page has its public origin only: over http somebody in between may have made a page. */
    private boolean isOwn(String origin, String host) {
        boolean byPublicName =
                publicUrl.filter(url -> url.host().equals(name(host))).isPresent();
        return publicUrl.filter(url -> url.origin().equals(origin)).isPresent()
                || !byPublicName && origin.equals("http://" + host);
    }
}
