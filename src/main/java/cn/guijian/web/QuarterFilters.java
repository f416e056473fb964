package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.check.QuarterFilter;
import cn.guijian.model.Level;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.Verdict;
import cn.guijian.web.QuarterPage.Choice;
import cn.guijian.web.QuarterPage.Option;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The filters of the matrix: as they come in an address, and as a form offers them. */
final class QuarterFilters {
    private static final List<Level> COLOURS = List.of(Level.RED, Level.ORANGE, Level.YELLOW);

    private QuarterFilters() {}

    static QuarterFilter of(Context context) {
        return new QuarterFilter(
                value(context, "level"), value(context, "unit"), value(context, "indicator"), value(context, "clause"));
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
