package cn.guijian.workbench;

import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.rules.RuleBook;
import cn.guijian.model.rules.RuleBook.Standing;
import cn.guijian.report.RuleBookHtml;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

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
}
