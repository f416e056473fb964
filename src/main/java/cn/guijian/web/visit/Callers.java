package cn.guijian.web.visit;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/**
 * The address that a request comes from, so that one who asks for much leaves room to others. Behind a proxy it is what
 * the proxy says last; whatever stands before that may be invented. Of an IPv6 address the network counts: whoever has
 * one has all of it.
 */
public final class Callers {
    private static final String CALLER = "caller";
    private static final String FORWARDED = "X-Forwarded-For";
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int LONGEST = 45;
    private static final int NETWORK = 8;

    private final boolean behindProxy;

    Callers(boolean behindProxy) {
        this.behindProxy = behindProxy;
    }

    /** Notes the address with the request. */
    String note(Request request) {
        String caller = network(forwarded(request).orElseGet(() -> Request.getRemoteAddr(request)));
        request.setAttribute(CALLER, caller);
        return caller;
    }

    public static String of(Request request) {
        return String.valueOf(request.getAttribute(CALLER));
    }

    public static String of(Context context) {
        return String.valueOf((Object) context.attribute(CALLER));
    }

    private Optional<String> forwarded(Request request) {
        List<String> said = request.getHeaders().getValuesList(FORWARDED);
        return !behindProxy || said.isEmpty()
                ? Optional.empty()
                : Optional.of(last(said.get(said.size() - 1))).filter(address -> !address.isEmpty());
    }

    private static String last(String list) {
        String last = list.substring(list.lastIndexOf(',') + 1).strip();
        return last.substring(0, Math.min(LONGEST, last.length()));
    }

    static String network(String said) {
        String address = said.replaceAll("[\\[\\]]|%.*", "");
        try {
            // Only what is an address: of a name Java would ask the network.
            return IPV6.matcher(address).matches()
                            && InetAddress.getByName(address).getAddress().length > NETWORK
                    ? HexFormat.of().formatHex(InetAddress.getByName(address).getAddress(), 0, NETWORK)
                    : said;
        } catch (UnknownHostException e) {
            return said;
        }
    }
}
