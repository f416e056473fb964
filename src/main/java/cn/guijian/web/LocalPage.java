package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.app.RulesWatch;
import cn.guijian.app.Ruleset;
import cn.guijian.app.UnitFiles;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server of the local page (网页). Everything it holds is in memory and ends with it. */
public final class LocalPage implements AutoCloseable {
    /** Reading has its own limit of 30 s; the rules come on top. */
    private static final Duration MOST_PER_WORKBOOK = Duration.ofSeconds(40);

    private static final Duration MOST_PER_QUARTER = Duration.ofMinutes(10);

    private static final int WAITING = 200;
    private static final int BATCHES = 20;
    /** The part of the memory that uploads may fill. */
    private static final int PART = 4;

    private final ServerSettings settings;
    private final Javalin server;
    private final List<CheckQueue> queues;
    private final Access access;

    private LocalPage(ServerSettings settings, Javalin server, List<CheckQueue> queues, Access access) {
        this.settings = settings;
        this.server = server;
        this.queues = List.copyOf(queues);
        this.access = access;
    }

    /**
     * Starts the server.
     *
     * @param ruleset what was loaded from the rules folder just now
     * @throws IOException when a folder can't be read
     * @throws io.javalin.util.JavalinBindException when the port is taken
     */
    public static LocalPage start(ServerSettings settings, Ruleset ruleset, Clock clock) throws IOException {
        RulesWatch rules = new RulesWatch(settings.rules(), ruleset);
        long memory = Runtime.getRuntime().maxMemory() / PART;
        Sessions sessions = new Sessions(clock, memory);
        Visits visits = new Visits(sessions, rules, clock);
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        CheckQueue queue = new CheckQueue(threads, WAITING, MOST_PER_WORKBOOK);
        Checks checks = new Checks(rules, settings.isLoopback() ? settings.history() : Optional.empty());
        Path templates = settings.rules().toAbsolutePath().resolveSibling("templates");
        UnitFiles files = new UnitFiles(templates);
        Access access = new Access(settings, visits, clock);
        CheckQueue batches = new CheckQueue(1, BATCHES, MOST_PER_QUARTER);
        Optional<Quarters> quarters = settings.data().map(data -> new Quarters(rules, data, templates, batches));
        Javalin server = Javalin.create(config -> {
            configure(config);
            config.routes.before(new Guard(settings)::check);
            new UploadLimits(new MemoryGate(memory)).routes(config.routes);
            config.routes.get("/assets/{name}", new Assets()::send);
            new PreCheckPages(visits, sessions, queue, checks).routes(config.routes);
            new Downloads(visits, files).routes(config.routes);
            access.routes(config.routes);
            new QuarterPages(visits, access, quarters, files).routes(config.routes);
            new RulesPages(visits, access, rules, new DraftDesk(rules, batches, settings.data()), clock)
                    .routes(config.routes);
            config.routes.get(
                    "/help", context -> Html.send(context, "help.jte", HelpPage.of(visits.frame(context, "help"))));
            new ErrorPages(visits).routes(config.routes);
        });
        server.start(settings.host(), settings.port());
        queue.submit(() -> checks.warmUp(ruleset));
        return new LocalPage(settings, server, List.of(queue, batches), access);
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.http.maxRequestSize = UploadLimits.FORM_BYTES;
        config.http.prefer405over404 = true;
        // All in memory: an upload never becomes a file.
        config.jetty.multipartConfig.maxInMemoryFileSize((int) (UploadLimits.UPLOAD_BYTES >> 20), SizeUnit.MB);
        config.jetty.multipartConfig.maxFileSize(UploadLimits.UPLOAD_BYTES >> 20, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(UploadLimits.UPLOAD_BYTES >> 20, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(16 * 1024);
        });
    }

    /** Where the page is. */
    public String address() {
        String host = settings.host().equals("0.0.0.0") ? "localhost" : settings.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port() + "/";
    }

    /** What whoever starts the server has to know, one line each: folders and tokens. */
    public List<String> announcement() {
        List<String> lines = new ArrayList<>();
        settings.data().ifPresent(data -> lines.add(text("web.started.data", data)));
        access.accessToken().ifPresent(token -> lines.add(text("web.started.access", token)));
        access.editorToken().ifPresent(token -> lines.add(text("web.started.editor", token)));
        if (!settings.isLoopback()) {
            lines.add(text("web.started.open"));
            settings.history().ifPresent(history -> lines.add(text("web.started.no-history")));
        }
        return lines;
    }

    /** What opens the bureau's and the policy pages; empty on loopback, where nothing is asked for. */
    public Optional<String> accessToken() {
        return access.accessToken();
    }

    /** What allows saving; empty unless that was asked for. */
    public Optional<String> editorToken() {
        return access.editorToken();
    }

    @Override
    public void close() {
        server.stop();
        queues.forEach(CheckQueue::close);
    }
}
