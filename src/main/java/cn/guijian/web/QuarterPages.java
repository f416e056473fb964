package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.check.PreCheck.Checked;
import cn.guijian.check.QuarterCheck;
import cn.guijian.check.QuarterFilter;
import cn.guijian.check.Screen;
import cn.guijian.check.UnitFiles;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.result.Verdict;
import cn.guijian.web.Quarters.Look;
import cn.guijian.web.view.BoardView;
import cn.guijian.web.view.Frame;
import cn.guijian.web.view.QuarterPage;
import cn.guijian.web.view.QuarterPage.Choice;
import cn.guijian.web.view.QuarterPage.Option;
import cn.guijian.web.view.ResultView;
import cn.guijian.web.view.UnitView;
import cn.guijian.web.visit.Access;
import cn.guijian.web.visit.Html;
import cn.guijian.web.visit.Visits;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The bureau's page (汇总): a quarter's folder at a glance, kept up to date. */
final class QuarterPages {
    private static final long WAIT_MILLIS = 900;
    /** A download that is asked for right after the start waits for the first check. */
    private static final long PATIENCE_MILLIS = 30_000;

    private final Visits visits;
    private final Access access;
    private final Optional<Quarters> quarters;
    private final UnitFiles files;

    QuarterPages(Visits visits, Access access, Optional<Quarters> quarters, UnitFiles files) {
        this.visits = visits;
        this.access = access;
        this.quarters = quarters;
        this.files = files;
    }

    void routes(RoutesConfig routes) {
        routes.before("/quarter*", access::require);
        routes.get("/quarter", this::latest);
        routes.get("/quarter/{period}", this::page);
        routes.get("/quarter/{period}/board", context -> board(context, false));
        routes.get("/quarter/{period}/news", context -> board(context, true));
        routes.get("/quarter/{period}/all.zip", this::zip);
        routes.get("/quarter/{period}/unit/{key}", this::unit);
        routes.get("/quarter/{period}/unit/{key}/{file}", this::file);
    }

    private void latest(Context context) throws IOException {
        Optional<Period> latest = quarters.isPresent()
                ? quarters.get().folders().keySet().stream().findFirst()
                : Optional.empty();
        if (latest.isPresent()) {
            context.redirect(context.contextPath() + "/quarter/" + latest.get().code(), HttpStatus.FOUND);
            return;
        }
        String message = text(quarters.isEmpty() ? "web.quarter.no-data" : "web.quarter.no-quarter");
        Html.send(
                context,
                "quarter.jte",
                new QuarterPage(
                        visits.frame(context, "quarter"),
                        List.of(),
                        "",
                        List.of(),
                        new BoardView("", "", "", false, message, "", List.of(), "")));
    }

    /** A quarter that was asked for, with its folder. */
    private record Asked(Period period, Path folder) {
        String address() {
            return "/quarter/" + period.code();
        }
    }

    private Asked asked(Context context) throws IOException {
        Optional<Period> period = Period.parse(context.pathParam("period"));
        Map<Period, Path> folders = quarters.isPresent() ? quarters.get().folders() : Map.of();
        return period.flatMap(p -> Optional.ofNullable(folders.get(p)).map(folder -> new Asked(p, folder)))
                .orElseThrow(NotFoundResponse::new);
    }

    private Look look(Asked asked) throws IOException, InterruptedException {
        return quarters.orElseThrow().lookPatiently(asked.period(), asked.folder(), WAIT_MILLIS);
    }

    private void page(Context context) throws IOException, InterruptedException {
        Asked asked = asked(context);
        Look look = look(asked);
        QuarterFilter filter = QuarterFilters.of(context);
        List<Frame.Tab> tabs = quarters.orElseThrow().folders().keySet().stream()
                .map(p -> new Frame.Tab(
                        text("web.period", String.valueOf(p.year()), p.quarter()),
                        "/quarter/" + p.code(),
                        p.equals(asked.period())))
                .toList();
        Html.send(
                context,
                "quarter.jte",
                new QuarterPage(
                        visits.frame(context, "quarter"),
                        tabs,
                        asked.period().code(),
                        look.check()
                                .map(check -> QuarterFilters.choices(check.quarter(), filter))
                                .orElse(List.of()),
                        view(asked, look, filter, context.contextPath())));
    }

    private void board(Context context, boolean onlyNews) throws IOException, InterruptedException {
        Asked asked = asked(context);
        Look look = look(asked);
        String shown = Optional.ofNullable(context.queryParam("version")).orElse("");
        if (onlyNews && look.version().equals(shown)) {
            context.status(HttpStatus.NO_CONTENT);
        } else if (onlyNews && shown.isEmpty()) {
            context.header("HX-Refresh", "true");
        } else {
            QuarterFilter filter = QuarterFilters.of(context);
            if (!onlyNews) {
                context.header(
                        "HX-Push-Url",
                        context.contextPath()
                                + asked.address()
                                + (filter.isNone() ? "" : "?" + QuarterFilters.query(filter)));
            }
            Html.send(context, "board.jte", view(asked, look, filter, context.contextPath()));
        }
    }

    private static BoardView view(Asked asked, Look look, QuarterFilter filter, String base) {
        Optional<QuarterCheck> check = look.check();
        String message = look.version().isEmpty()
                ? text("web.quarter.first")
                : look.failed()
                        ? text("web.quarter.failed")
                        : check.isEmpty() ? text("web.quarter.empty", asked.folder()) : "";
        return new BoardView(
                asked.address(),
                QuarterFilters.query(filter),
                look.version(),
                look.busy(),
                message,
                QuarterFilters.css(filter),
                check.map(QuarterCheck::leftOut).orElse(List.of()),
                check.map(c -> Screen.quarter(
                                c.quarter(), filter, r -> base + asked.address() + "/unit/" + QuarterCheck.key(r)))
                        .orElse(""));
    }

    private QuarterCheck check(Asked asked) throws IOException, InterruptedException {
        return quarters.orElseThrow()
                .lookPatiently(asked.period(), asked.folder(), PATIENCE_MILLIS)
                .check()
                .orElseThrow(NotFoundResponse::new);
    }

    private void zip(Context context) throws IOException, InterruptedException {
        Asked asked = asked(context);
        QuarterCheck check = check(asked);
        String name = text(
                "web.file.all",
                String.valueOf(asked.period().year()),
                asked.period().quarter());
        context.contentType(Downloads.type("all.zip"))
                .header(
                        "Content-Disposition",
                        FileNames.attachment(name, asked.period().code() + ".zip"));
        check.zip(context.outputStream());
    }

    private void unit(Context context) throws IOException, InterruptedException {
        Asked asked = asked(context);
        QuarterCheck check = check(asked);
        CheckResult result = check.result(context.pathParam("key")).orElseThrow(NotFoundResponse::new);
        Checked checked = check.pictured(result);
        String address = asked.address() + "/unit/" + QuarterCheck.key(result);
        Html.send(
                context,
                "unit.jte",
                new UnitView(visits.frame(context, "quarter"), asked.address(), ResultView.of(address, checked)));
    }

    private void file(Context context) throws IOException, InterruptedException {
        QuarterCheck check = check(asked(context));
        CheckResult result = check.result(context.pathParam("key")).orElseThrow(NotFoundResponse::new);
        Downloads.send(context, files, result, check.original(result));
    }

    /** The filters of the matrix: as they come in an address, and as a form offers them. */
    private static final class QuarterFilters {
        private static final List<Level> COLOURS = List.of(Level.RED, Level.ORANGE, Level.YELLOW);

        private QuarterFilters() {}

        static QuarterFilter of(Context context) {
            return new QuarterFilter(
                    value(context, "level"),
                    value(context, "unit"),
                    value(context, "indicator"),
                    value(context, "clause"));
        }

        private static String value(Context context, String name) {
            return Optional.ofNullable(context.queryParam(name)).orElse("");
        }

        /** The filters as they stand in an address. */
        static String query(QuarterFilter filter) {
            return "level=" + encoded(filter.standing()) + "&unit=" + encoded(filter.unit()) + "&indicator="
                    + encoded(filter.indicator()) + "&clause=" + encoded(filter.clause());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        /** The style class of the colour or verdict that is asked for. */
        static String css(QuarterFilter filter) {
            String name = filter.standing().toLowerCase(Locale.ROOT).replace('_', '-');
            boolean colour = COLOURS.stream().anyMatch(level -> level.name().equals(filter.standing()));
            boolean verdict = Stream.of(Verdict.values()).anyMatch(v -> v.name().equals(filter.standing()));
            return colour ? "only-l-" + name : verdict ? "only-v-" + name : "";
        }

        static List<Choice> choices(QuarterResult quarter, QuarterFilter filter) {
            return List.of(
                    choice("level", filter.standing(), standings()),
                    choice(
                            "unit",
                            filter.unit(),
                            quarter.units().stream()
                                    .map(unit -> new Option(unit.code(), unit.name(), false))
                                    .toList()),
                    choice(
                            "indicator",
                            filter.indicator(),
                            QuarterFilter.indicators(quarter).values().stream()
                                    .map(i -> new Option(i.code(), i.code() + " " + i.name(), false))
                                    .toList()),
                    choice(
                            "clause",
                            filter.clause(),
                            QuarterFilter.clauses(quarter).stream()
                                    .map(clause -> new Option(clause, clause, false))
                                    .toList()));
        }

        private static List<Option> standings() {
            Stream<Option> colours =
                    COLOURS.stream().map(level -> new Option(level.name(), level.label() + " " + level.word(), false));
            Stream<Option> verdicts = Stream.of(Verdict.values())
                    .filter(verdict -> verdict != Verdict.NOT_MET)
                    .map(verdict -> new Option(verdict.name(), verdict.label(), false));
            return Stream.concat(colours, verdicts).toList();
        }

        private static Choice choice(String name, String chosen, List<Option> values) {
            List<Option> options = new ArrayList<>();
            options.add(new Option("", text("web.filter.all"), chosen.isEmpty()));
            values.forEach(
                    o -> options.add(new Option(o.value(), o.label(), o.value().equals(chosen))));
            return new Choice(name, text("web.filter." + name), options);
        }
    }
}
