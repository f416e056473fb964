package cn.guijian.cli;

import cn.guijian.cli.print.Browser;
import cn.guijian.cli.print.OptionNumber;
import cn.guijian.model.Texts;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.web.LocalPage;
import cn.guijian.web.visit.PublicUrl;
import cn.guijian.web.visit.ServerSettings;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guijian serve}: the local page, until the program is ended. */
@Command(name = "serve", aliases = "服务")
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "${bundle:label.port}",
            defaultValue = "8080",
            converter = OptionNumber.Port.class,
            descriptionKey = "servePort")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "${bundle:label.address}",
            defaultValue = "127.0.0.1",
            descriptionKey = "serveHost")
    private String host = "127.0.0.1";

    @Option(names = "--data", paramLabel = "${bundle:label.folder}", descriptionKey = "serveData")
    private @Nullable Path data;

    @Option(names = "--history", paramLabel = "${bundle:label.folder}", descriptionKey = "serveHistory")
    private @Nullable Path history;

    @Option(names = "--allow-edit", descriptionKey = "serveAllowEdit")
    private boolean allowEdit;

    @Option(names = "--public-url", paramLabel = "${bundle:label.url}", descriptionKey = "servePublicUrl")
    private @Nullable String publicUrl;

    @Option(names = "--open", negatable = true, descriptionKey = "serveOpen")
    private boolean open;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private Streams streams = new Streams();

    @Override
    public Integer call() throws IOException {
        if (MissingPaths.lacksFolder(streams.err(), history, data)) {
            return ExitCode.USAGE;
        }
        Optional<PublicUrl> url;
        try {
            url = Optional.ofNullable(publicUrl).map(PublicUrl::of);
        } catch (IllegalArgumentException e) {
            streams.err().println(e.getMessage());
            return ExitCode.USAGE;
        }
        return rules.with(streams, ruleset -> serve(ruleset, url));
    }

    private int serve(Ruleset ruleset, Optional<PublicUrl> url) throws IOException {
        ServerSettings settings = ServerSettings.on(host, port, ruleset.home().folder())
                .withData(Optional.ofNullable(data))
                .withHistory(Optional.ofNullable(history))
                .withEditing(allowEdit)
                .withPublicUrl(url);
        try (LocalPage page = LocalPage.start(settings, ruleset, Clock.systemDefaultZone(), streams.err())) {
            // What is being saved is saved, or is put back.
            Runtime.getRuntime().addShutdownHook(new Thread(page::close, "guijian-end"));
            say(page, settings);
            if (open) {
                Browser.open(page.address()).ifPresent(streams.err()::println);
            }
            Thread.currentThread().join();
            return ExitCode.CLEAN;
        } catch (JavalinBindException e) {
            streams.err().println(Texts.text(isOfThisComputer() ? "cli.serve.port" : "cli.serve.host", host, port));
            return ExitCode.USAGE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.CLEAN;
        }
    }

    private boolean isOfThisComputer() {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException e) { // no such name
            return false;
        }
    }

    private void say(LocalPage page, ServerSettings settings) {
        PrintWriter out = streams.out();
        List<String> lines = page.announcement();
        out.println(Texts.text("cli.serve.started", page.address()));
        lines.forEach(out::println);
        out.println(Texts.text("cli.serve.end"));
        out.flush();
    }
}
