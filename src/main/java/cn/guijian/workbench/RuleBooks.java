package cn.guijian.workbench;

import cn.guijian.model.Texts;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Target;
import cn.guijian.model.rules.RuleBook;
import cn.guijian.model.rules.RuleBook.Change;
import cn.guijian.model.rules.RuleBook.Standing;
import cn.guijian.report.RuleBookHtml;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the rule book of a rules folder: every rule, and the targets in force on a day. */
public final class RuleBooks {
    private RuleBooks() {}

    /**
     * The book for {@code day}.
     *
     * @throws IOException when a file of the folder can't be read
     */
    public static RuleBook of(Ruleset ruleset, LocalDate day) throws IOException {
        Catalog catalog = ruleset.catalog();
        return new RuleBook(
                day,
                ruleset.provenance().rulesSha256(),
                RuleEntries.of(ruleset, day),
                catalog.indicators().stream()
                        .filter(indicator -> !indicator.isInput())
                        .map(indicator -> standing(catalog, indicator, day))
                        .toList(),
                new LaterRows(catalog, day).changes(),
                catalog.units());
    }

    /** The book as one page that opens offline and prints on A4. */
    public static byte[] html(RuleBook book) {
        return RuleBookHtml.render(book);
    }

    /**
     * Writes the page, whole or not at all.
     *
     * @throws IOException when the file can't be written
     */
    public static void write(Path file, RuleBook book) throws IOException {
        RuleBookHtml.write(file, book);
    }

    private static Standing standing(Catalog catalog, Indicator indicator, LocalDate day) {
        return new Standing(
                indicator,
                catalog.target(indicator.code(), day),
                catalog.units().stream()
                        .flatMap(unit -> catalog.allocation(indicator.code(), unit, day).stream())
                        .toList());
    }

    /** What the tables already say about days after a given one: rows that begin, and rows that end with none to follow. */
    private static final class LaterRows {
        private final Catalog catalog;
        private final LocalDate day;

        LaterRows(Catalog catalog, LocalDate day) {
            this.catalog = catalog;
            this.day = day;
        }

        /** Earliest first, then in table order; a day on which nothing differs is no change. */
        List<Change> changes() {
            return catalog.indicators().stream()
                    .flatMap(indicator -> Stream.concat(
                            ofTarget(indicator), catalog.units().stream().flatMap(unit -> ofTask(indicator, unit))))
                    .sorted(Comparator.comparing(Change::day))
                    .toList();
        }

        private Stream<Change> ofTarget(Indicator indicator) {
            return changes(
                    catalog.targets().stream()
                            .filter(row -> row.code().equals(indicator.code()))
                            .flatMap(row -> turns(row.from(), row.until())),
                    at -> catalog.target(indicator.code(), at).map(row -> words(row, indicator)),
                    indicator,
                    Optional.empty());
        }

        private Stream<Change> ofTask(Indicator indicator, ReportingUnit unit) {
            return changes(
                    catalog.allocations().stream()
                            .filter(row -> row.code().equals(indicator.code())
                                    && row.unit().equals(unit.code()))
                            .flatMap(row -> turns(row.from(), row.until())),
                    at -> catalog.allocation(indicator.code(), unit, at).map(row -> words(row, indicator)),
                    indicator,
                    Optional.of(unit));
        }

        private Stream<Change> changes(
                Stream<LocalDate> turns,
                Function<LocalDate, Optional<String>> wordsOn,
                Indicator indicator,
                Optional<ReportingUnit> unit) {
            String none = Texts.text("rulebook.change.none");
            return turns.filter(turn -> turn.isAfter(day)).collect(Collectors.toCollection(TreeSet::new)).stream()
                    .map(turn -> new Change(
                            turn,
                            indicator,
                            unit,
                            wordsOn.apply(turn.minusDays(1)).orElse(none),
                            wordsOn.apply(turn).orElse(none)))
                    .filter(change -> !change.now().equals(change.then()));
        }

        /** The days on which a row begins to hold and on which it no longer does. */
        private static Stream<LocalDate> turns(LocalDate from, Optional<LocalDate> until) {
            return Stream.concat(Stream.of(from), until.map(last -> last.plusDays(1)).stream());
        }

        private static String words(Target row, Indicator indicator) {
            return row.bound()
                    .map(bound -> Texts.text(
                            "rulebook.change.target",
                            bound.text(),
                            indicator.planUnit(),
                            row.mode().label()))
                    .orElseGet(() -> row.mode().label());
        }

        private static String words(Allocation row, Indicator indicator) {
            return Texts.text("rulebook.change.task", row.target(), indicator.reportingUnit());
        }
    }
}
