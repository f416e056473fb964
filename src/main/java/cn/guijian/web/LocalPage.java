package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.check.UnitFiles;
import cn.guijian.ruleset.RulesWatch;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.web.queue.CheckQueue;
import cn.guijian.web.queue.FaultLog;
import cn.guijian.web.queue.Job;
import cn.guijian.web.view.HelpPage;
import cn.guijian.web.visit.Access;
import cn.guijian.web.visit.Guard;
import cn.guijian.web.visit.Html;
import cn.guijian.web.visit.PublicUrl;
import cn.guijian.web.visit.ServerLimits;
import cn.guijian.web.visit.ServerSettings;
import cn.guijian.web.visit.Sessions;
import cn.guijian.web.visit.Visits;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server of the local page (网页). Everything it holds is in memory and ends with it. */
public final class LocalPage implements AutoCloseable {
    private static final int PROCESSORS = Math.max(2, Runtime.getRuntime().availableProcessors());
    /** A workbook takes some hundredths of a second; reading has its own limit of 30 s, the rules come on top. */
    private static final CheckQueue.Bounds WORKBOOKS =
            new CheckQueue.Bounds(2 * PROCESSORS, 8, 200, Duration.ofMillis(500), Duration.ofSeconds(40));

    private static final CheckQueue.Bounds QUARTERS =
            new CheckQueue.Bounds(1, 4, 20, Duration.ofMinutes(10), Duration.ofMinutes(10));
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
     * @param out where faults of the program are written down
     * @throws IOException when a folder can't be read
     * @throws io.javalin.util.JavalinBindException when the port is taken
     */
    public static LocalPage start(ServerSettings settings, Ruleset ruleset, Clock clock, PrintWriter out)
            throws IOException {
        FaultLog log = new FaultLog(clock, out);
        RulesWatch rules = new RulesWatch(ruleset);
        long memory = Runtime.getRuntime().maxMemory() / PART;
        Sessions sessions = new Sessions(clock, memory);
        Visits visits = new Visits(sessions, rules, settings, clock);
        CheckQueue queue = new CheckQueue(WORKBOOKS, log);
        Checks checks = new Checks(rules, settings.isPrivate() ? settings.history() : Optional.empty());
        Path templates = settings.rules().toAbsolutePath().resolveSibling("templates");
        UnitFiles files = new UnitFiles(templates);
        Access access = new Access(settings, visits, clock);
        CheckQueue batches = new CheckQueue(QUARTERS, log);
        Optional<Quarters> quarters = settings.data().map(data -> new Quarters(rules, data, templates, batches));
        Javalin server = Javalin.create(config -> {
            new ServerLimits(settings, memory).configure(config);
            new ErrorPages(visits, log, settings.path()).configure(config);
            config.routes.before(new Guard(settings)::check);
            config.routes.get("/assets/{name}", new Assets()::send);
            new PreCheckPages(visits, sessions, queue, checks).routes(config.routes);
            new Downloads(visits, files).routes(config.routes);
            access.routes(config.routes);
            new QuarterPages(visits, access, quarters, files).routes(config.routes);
            new RulesPages(visits, access, rules, clock).routes(config.routes);
            new EditPages(visits, access, rules, new DraftDesk(rules, batches, settings.data()), clock)
                    .routes(config.routes);
            config.routes.get(
                    "/help", context -> Html.send(context, "help.jte", HelpPage.of(visits.frame(context, "help"))));
        });
        server.start(settings.host(), settings.port());
        queue.submit(new Job.Owner("start", ""), () -> checks.warmUp(ruleset));
        return new LocalPage(settings, server, List.of(queue, batches), access);
    }

    /** Where the page is. */
    public String address() {
        String host = List.of("0.0.0.0", "::").contains(settings.host()) ? "localhost" : settings.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port() + settings.path() + "/";
    }

    /** What whoever starts the server has to know, one line each: folders and tokens. */
    public List<String> announcement() {
        List<String> lines = new ArrayList<>();
        settings.data().ifPresent(data -> lines.add(text("web.started.data", data)));
        access.accessToken().ifPresent(token -> lines.add(text("web.started.access", token)));
        access.editorToken().ifPresent(token -> lines.add(text("web.started.editor", token)));
        settings.publicUrl().ifPresent(url -> lines.add(text("web.started.public", url.address())));
        if (!settings.isPrivate()) {
            if (settings.publicUrl().filter(PublicUrl::isSecure).isEmpty()) {
                lines.add(text("web.started.open"));
            }
            settings.history().ifPresent(history -> lines.add(text("web.started.no-history")));
        }
        return lines;
    }

    /** What opens the bureau's and the policy pages; empty where only this machine reaches the page. */
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
