package cn.guijian.web;

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
 * @param history earlier quarters for the county's page; only used on loopback, since anybody may upload any unit's form
 * @param allowEdit whether the policy page may save, with the editor's token
 */
public record ServerSettings(
        String host, int port, Path rules, Optional<Path> data, Optional<Path> history, boolean allowEdit) {

    /** Whether only this machine can reach the page. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
