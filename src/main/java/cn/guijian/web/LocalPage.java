package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.check.Screen;
import cn.guijian.check.UnitFiles;
import cn.guijian.model.rules.RuleFault;
import cn.guijian.ruleset.RulesWatch;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.web.queue.CheckQueue;
import cn.guijian.web.queue.FaultLog;
import cn.guijian.web.queue.Job;
import cn.guijian.web.view.DraftView;
import cn.guijian.web.view.EditView;
import cn.guijian.web.view.HelpPage;
import cn.guijian.web.view.PartsView;
import cn.guijian.web.view.ReportPage;
import cn.guijian.web.view.RuleView;
import cn.guijian.web.view.RulesPage;
import cn.guijian.web.view.TargetsView;
import cn.guijian.web.visit.Access;
import cn.guijian.web.visit.Callers;
import cn.guijian.web.visit.Guard;
import cn.guijian.web.visit.Html;
import cn.guijian.web.visit.PublicUrl;
import cn.guijian.web.visit.Refusal;
import cn.guijian.web.visit.ServerLimits;
import cn.guijian.web.visit.ServerSettings;
import cn.guijian.web.visit.Session;
import cn.guijian.web.visit.Sessions;
import cn.guijian.web.visit.Visits;
import cn.guijian.workbench.EditableFiles;
import cn.guijian.workbench.RuleBooks;
import cn.guijian.workbench.RulesDraft;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

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

    /** The few files that pages load, all from the jar. Only these names are known: there is no folder behind them. */
    private static final class Assets {
        private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js";
        private static final String SCRIPT = "text/javascript; charset=utf-8";
        private static final String STYLE = "text/css; charset=utf-8";

        private record Asset(String type, byte[] content) {}

        private static final String PICTURE = "image/png";

        private final Map<String, Asset> assets = Map.of(
                "help-county.png", new Asset(PICTURE, resource("/cn/guijian/web/help-county.png")),
                "help-mend.png", new Asset(PICTURE, resource("/cn/guijian/web/help-mend.png")),
                "help-bureau.png", new Asset(PICTURE, resource("/cn/guijian/web/help-bureau.png")),
                "help-policy.png", new Asset(PICTURE, resource("/cn/guijian/web/help-policy.png")),
                "htmx.js", new Asset(SCRIPT, resource(HTMX)),
                "icon.svg", new Asset("image/svg+xml", resource("/cn/guijian/web/icon.svg")),
                "page.js", new Asset(SCRIPT, resource("/cn/guijian/web/page.js")),
                "page.css", new Asset(STYLE, resource("/cn/guijian/web/page.css")),
                "report.css", new Asset(STYLE, Screen.style().getBytes(StandardCharsets.UTF_8)));

        void send(Context context) {
            Asset asset =
                    Optional.ofNullable(assets.get(context.pathParam("name"))).orElseThrow(NotFoundResponse::new);
            context.contentType(asset.type())
                    .header("Cache-Control", "no-cache")
                    .result(asset.content());
        }

        private static byte[] resource(String name) {
            try (InputStream stream = Assets.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException("the jar lacks " + name);
                }
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The policy page (规则): targets and rules to read. */
    private static final class RulesPages {
        private final Visits visits;
        private final Access access;
        private final RulesWatch rules;
        private final EditableFiles files;
        private final Clock clock;

        RulesPages(Visits visits, Access access, RulesWatch rules, Clock clock) {
            this.visits = visits;
            this.access = access;
            this.rules = rules;
            this.files = new EditableFiles(rules.home());
            this.clock = clock;
        }

        void routes(RoutesConfig routes) {
            routes.before("/rules*", access::require);
            routes.get("/rules", this::page);
            routes.get("/rules/book", this::book);
            routes.get("/rules/rule/{folder}", this::rule);
        }

        private EditView edit(Context context) {
            return new EditView(
                    access.editorToken().isPresent(),
                    access.isEditor(context),
                    visits.csrf(context),
                    Html.path(context));
        }

        private void page(Context context) throws IOException {
            EditView edit = edit(context);
            String targets = files.text(EditableFiles.TARGETS).orElse("");
            Html.send(
                    context,
                    "rules.jte",
                    new RulesPage(
                            visits.frame(context, "rules"),
                            edit,
                            TargetsView.of(targets, targets, edit.editor(), Optional.empty()),
                            EditableFiles.entries(rules.ruleset()),
                            rules.faults().stream().map(RuleFault::text).toList()));
        }

        private void book(Context context) throws IOException {
            ReportPage.sendBook(context, RuleBooks.html(RuleBooks.of(rules.ruleset(), LocalDate.now(clock))));
        }

        private void rule(Context context) throws IOException {
            String folder = context.pathParam("folder");
            EditableFiles.Entry rule = EditableFiles.entries(rules.ruleset()).stream()
                    .filter(entry -> entry.folder().equals(folder))
                    .findFirst()
                    .orElseThrow(NotFoundResponse::new);
            EditView edit = edit(context);
            PartsView parts = PartsView.of(files, folder, Map.of(), edit.editor(), Optional.empty());
            Html.send(context, "rule.jte", new RuleView(visits.frame(context, "rules"), edit, rule, parts));
        }
    }

    /**
     * What an editor does on the policy page (规则): checks, previews, saves. Every change says what it was made on; where
     * that is not what lies in the folder any more, the editor is shown both and decides.
     */
    private static final class EditPages {
        private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

        private final Visits visits;
        private final Access access;
        private final RulesWatch rules;
        private final EditableFiles files;
        private final DraftDesk desk;
        private final Clock clock;

        EditPages(Visits visits, Access access, RulesWatch rules, DraftDesk desk, Clock clock) {
            this.visits = visits;
            this.access = access;
            this.rules = rules;
            this.files = new EditableFiles(rules.home());
            this.desk = desk;
            this.clock = clock;
        }

        void routes(RoutesConfig routes) {
            routes.post("/rules/check", context -> draft(context, false, Optional.empty()));
            routes.post("/rules/preview", context -> draft(context, true, Optional.empty()));
            routes.post("/rules/merge", this::merge);
            routes.post("/rules/save", this::save);
        }

        private Session editor(Context context) {
            if (!access.isEditor(context)) {
                throw new Refusal(403, text("web.edit.not-allowed"));
            }
            return visits.sending(context);
        }

        private void draft(Context context, boolean withEffect, Optional<String> notice)
                throws IOException, InterruptedException {
            Session session = editor(context);
            EditForm form = EditForm.of(context, files);
            if (form.isCurrent()) {
                Html.send(context, "draft.jte", check(context, form, withEffect).with(notice));
            } else {
                Html.send(context, "merge.jte", MergeView.of(form, session.csrf()));
            }
        }

        private DraftView check(Context context, EditForm form, boolean withEffect)
                throws IOException, InterruptedException {
            Session session = editor(context);
            return desk.check(
                    new Job.Owner(session, Callers.of(context)),
                    RulesDraft.of(rules.home(), form.version(), form.texts()),
                    withEffect);
        }

        /** Answers with the part of the page that is edited, made on what lies in the folder now. */
        private void merge(Context context) throws IOException, InterruptedException {
            Session session = editor(context);
            EditForm form = EditForm.of(context, files);
            if (!form.isDecided()) {
                context.header("HX-Retarget", "#draft").header("HX-Reswap", "innerHTML");
                Html.send(context, "merge.jte", MergeView.of(form, session.csrf()));
                return;
            }
            Optional<DraftView> draft = Optional.of(check(context, form, true));
            SortedMap<String, String> texts = form.texts();
            if (texts.containsKey(EditableFiles.TARGETS)) {
                String base = files.text(EditableFiles.TARGETS).orElse("");
                Html.send(context, "targets.jte", TargetsView.of(base, texts.get(EditableFiles.TARGETS), true, draft));
            } else {
                String folder = texts.firstKey().split("/", 2)[0];
                Html.send(context, "parts.jte", PartsView.of(files, folder, texts, true, draft));
            }
        }

        private void save(Context context) throws IOException, InterruptedException {
            Session session = editor(context);
            RulesDraft draft = desk.draft(
                            session,
                            Optional.ofNullable(context.formParam("draft")).orElse(""))
                    .orElseThrow(() -> new Refusal(409, text("web.draft.gone")));
            if (!(desk.save(draft, STAMP.format(LocalDateTime.now(clock))) instanceof RulesDraft.Saved.Done done)) {
                draft(context, true, Optional.of(text("web.draft.overtaken")));
                return;
            }
            rules.refresh();
            session.say(text("web.draft.saved", String.join(text("web.list"), draft.files()), done.kept()));
            String list = context.contextPath() + "/rules";
            if (context.header("HX-Request") == null) {
                context.redirect(list, HttpStatus.SEE_OTHER);
            } else {
                context.header("HX-Redirect", list);
            }
        }
    }
}
