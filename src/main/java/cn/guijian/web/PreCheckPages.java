package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.check.PreCheck;
import cn.guijian.check.PreCheck.Checked;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import cn.guijian.web.queue.Attempt;
import cn.guijian.web.queue.CheckQueue;
import cn.guijian.web.queue.Job;
import cn.guijian.web.queue.OneReading;
import cn.guijian.web.queue.Ticket;
import cn.guijian.web.queue.Tokens;
import cn.guijian.web.view.Frame;
import cn.guijian.web.view.PreCheckPage;
import cn.guijian.web.view.ResultView;
import cn.guijian.web.view.ResultsView;
import cn.guijian.web.visit.Callers;
import cn.guijian.web.visit.Html;
import cn.guijian.web.visit.Refusal;
import cn.guijian.web.visit.Session;
import cn.guijian.web.visit.Sessions;
import cn.guijian.web.visit.Visits;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** The county's page (预审): takes workbooks, shows what is to be mended. */
final class PreCheckPages {
    /** So many workbooks at once: a county has one, with its earlier quarters a few. */
    static final int MOST_FILES = 10;
    /** A page that is quick needs no second question. */
    private static final long WAIT_MILLIS = 900;

    private final Visits visits;
    private final Sessions sessions;
    private final CheckQueue queue;
    private final Checks checks;

    PreCheckPages(Visits visits, Sessions sessions, CheckQueue queue, Checks checks) {
        this.visits = visits;
        this.sessions = sessions;
        this.queue = queue;
        this.checks = checks;
    }

    void routes(RoutesConfig routes) {
        routes.get("/", this::page);
        routes.post("/check", this::upload);
        routes.get("/results", context -> show(context, visits.of(context)));
        routes.get("/result/{id}", this::one);
    }

    private void page(Context context) {
        Frame frame = visits.frame(context, "precheck");
        Html.send(context, "precheck.jte", new PreCheckPage(frame, results(visits.of(context)), Optional.empty()));
    }

    private void one(Context context) {
        Optional<Session> session = visits.of(context);
        Attempt attempt =
                session.flatMap(s -> s.attempt(context.pathParam("id"))).orElseThrow(NotFoundResponse::new);
        Frame frame = visits.frame(context, "precheck");
        Html.send(
                context,
                "precheck.jte",
                new PreCheckPage(frame, results(session), Optional.of(ResultView.of(attempt, queue, true))));
    }

    private void show(Context context, Optional<Session> session) {
        Html.send(context, "results.jte", results(session));
    }

    private ResultsView results(Optional<Session> session) {
        List<Attempt> batch = session.map(Session::batch).orElse(List.of());
        List<ResultView> views = batch.stream()
                .map(attempt -> ResultView.of(attempt, queue, batch.size() == 1))
                .toList();
        List<ResultView> others = session.map(Session::attempts).orElse(List.of()).stream()
                .filter(attempt -> !batch.contains(attempt))
                .map(attempt -> ResultView.of(attempt, queue, false))
                .toList();
        return new ResultsView(views, others);
    }

    private void upload(Context context) throws IOException, InterruptedException {
        visits.require(context);
        List<Upload> files = files(context);
        if (files.isEmpty()) {
            throw new Refusal(400, text("web.refused.no-file"));
        }
        if (files.size() > MOST_FILES) {
            throw new Refusal(413, text("web.refused.files", files.size(), MOST_FILES));
        }
        Session session = visits.sending(context);
        List<Attempt> attempts = begin(session, new Job.Owner(session, Callers.of(context)), files);
        sessions.add(session, attempts);
        long end = System.nanoTime() + WAIT_MILLIS * 1_000_000;
        for (Attempt attempt : attempts) {
            attempt.ticket().await(Math.max(0, (end - System.nanoTime()) / 1_000_000));
        }
        answer(context, session);
    }

    private void answer(Context context, Session session) {
        if (context.header("HX-Request") == null) {
            context.redirect(context.contextPath() + "/", io.javalin.http.HttpStatus.SEE_OTHER);
        } else {
            show(context, Optional.of(session));
        }
    }

    /** Puts all into the queue. What was dropped together, or before, may be one another's history. */
    private List<Attempt> begin(Session session, Job.Owner owner, List<Upload> files) throws IOException {
        PreCheck engine = checks.engine();
        List<OneReading> readings = new ArrayList<>();
        session.attempts().forEach(attempt -> readings.add(attempt.reading()));
        for (Upload file : files) {
            readings.add(new OneReading(() -> engine.read(file.content(), file.name())));
        }
        List<Attempt> attempts = new ArrayList<>();
        List<OneReading> own = readings.subList(readings.size() - files.size(), readings.size());
        for (int i = 0; i < files.size(); i++) {
            Upload file = files.get(i);
            OneReading reading = own.get(i);
            Ticket<Checked> ticket = queue.submit(owner, () -> check(session, engine, file, reading, readings))
                    .orElseThrow(() -> new Refusal(503, text("web.refused.busy")));
            attempts.add(new Attempt(Tokens.random(), file.name(), file.content(), reading, ticket));
        }
        return attempts;
    }

    private Checked check(Session session, PreCheck engine, Upload file, OneReading reading, List<OneReading> readings)
            throws IOException, ExecutionException, InterruptedException {
        Intake intake = reading.intake();
        List<Submission> beside = readings.stream()
                .filter(other -> other != reading)
                .flatMap(other -> other.submissionSoon().stream())
                .toList();
        Checked checked = engine.check(
                intake, file.content(), beside, session.before(intake.input().sha256()));
        reading.weigh(checked);
        sessions.trim(List.of());
        return checked;
    }

    /** A file as it came. */
    private record Upload(String name, byte[] content) {}

    private static List<Upload> files(Context context) throws IOException {
        List<Upload> files = new ArrayList<>();
        for (var file : context.uploadedFiles("files")) {
            if (file.size() > PreCheck.mostBytes()) {
                throw new Refusal(413, text("web.refused.size", PreCheck.mostBytes() >> 20));
            }
            try (InputStream stream = file.content()) {
                byte[] content = stream.readAllBytes();
                if (content.length > 0 || !file.filename().isEmpty()) {
                    files.add(new Upload(FileNames.shown(file.filename()), content));
                }
            }
        }
        return files;
    }
}
