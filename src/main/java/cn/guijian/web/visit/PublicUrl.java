package cn.guijian.web.visit;

import static cn.guijian.model.Texts.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address that people know the page by when it stands behind a proxy.
 *
 * @param origin scheme, host and port as a browser names them
 * @param host its name alone
 * @param path in front of every page, without a slash at its end; may be empty
 * @param isSecure whether it is https
 */
public record PublicUrl(String origin, String host, String path, boolean isSecure) {
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*");
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException when it is none that a page can have; says in Chinese why, and what is expected
     */
    public static PublicUrl of(String text) {
        URI uri = uri(text);
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw refused("scheme", text);
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refused("extra", text);
        }
        String host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
        if (!HOST.matcher(host).matches() || uri.getPort() > HIGHEST_PORT || uri.getPort() == 0) {
            throw refused("host", text);
        }
        String path = Optional.ofNullable(uri.getRawPath()).orElse("").replaceFirst("/$", "");
        if (!PATH.matcher(path).matches()) {
            throw refused("path", text);
        }
        boolean secure = scheme.equals("https");
        boolean usual = uri.getPort() < 0 || uri.getPort() == (secure ? 443 : 80);
        return new PublicUrl(scheme + "://" + host + (usual ? "" : ":" + uri.getPort()), host, path, secure);
    }

    /** A name in Chinese is sent in letters. */
    private static URI uri(String text) {
        try {
            int from = text.indexOf("://") + 3;
            int to = from < 3
                    ? -1
                    : from + text.substring(from).split("[/:?#]", 2)[0].length();
            String ascii = to < 0
                    ? text
                    : text.substring(0, from) + IDN.toASCII(text.substring(from, to)) + text.substring(to);
            return new URI(ascii.strip());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw refused("host", text);
        }
    }

    private static IllegalArgumentException refused(String why, String text) {
        return new IllegalArgumentException(text("cli.serve.public-url", text, text("cli.serve.public-url." + why)));
    }

    /** The address as a person opens it. */
    public String address() {
        return origin + path + "/";
    }
}
