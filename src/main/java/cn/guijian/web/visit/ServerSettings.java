package cn.guijian.web.visit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the page is served.
 *
 * @param host the address to listen on
 * @param port 0 takes a free one
 * @param rules the rules folder
 * @param data the folder of quarters for the bureau's page
 * @param history earlier quarters for the county's page; only used where no other machine reaches the page, since anybody
 *     may upload any unit's form
 * @param allowEdit whether the policy page may save, with the editor's token
 * @param publicUrl where people reach the page when it stands behind a proxy
 */
public record ServerSettings(
        String host,
        int port,
        Path rules,
        Optional<Path> data,
        Optional<Path> history,
        boolean allowEdit,
        Optional<PublicUrl> publicUrl) {

    /** A page without anything else. */
    public static ServerSettings on(String host, int port, Path rules) {
        return new ServerSettings(host, port, rules, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /** With a folder of quarters. */
    public ServerSettings withData(Optional<Path> folder) {
        return new ServerSettings(host, port, rules, folder, history, allowEdit, publicUrl);
    }

    /** With earlier quarters. */
    public ServerSettings withHistory(Optional<Path> folder) {
        return new ServerSettings(host, port, rules, data, folder, allowEdit, publicUrl);
    }

    /** With a policy page that may save, or not. */
    public ServerSettings withEditing(boolean allowed) {
        return new ServerSettings(host, port, rules, data, history, allowed, publicUrl);
    }

    /** Behind a proxy. */
    public ServerSettings withPublicUrl(Optional<PublicUrl> url) {
        return new ServerSettings(host, port, rules, data, history, allowEdit, url);
    }

    /** Whether only this machine can reach the page: a proxy on it brings others. */
    public boolean isPrivate() {
        return publicUrl.isEmpty() && isLoopback();
    }

    /** What stands in front of every page's path; may be empty. */
    public String path() {
        return publicUrl.map(PublicUrl::path).orElse("");
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
