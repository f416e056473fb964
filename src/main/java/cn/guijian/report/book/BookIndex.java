package cn.guijian.report.book;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Level;
import cn.guijian.model.plan.Target;
import cn.guijian.model.rules.RuleBook;
import cn.guijian.model.rules.RuleEntry;
import cn.guijian.report.paper.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One of the book's indexes: where to look for what.
 *
 * @param hint what the index leaves out, and why
 */
public record BookIndex(String key, String title, String head, String hint, List<Line> lines) {
    private static final int FEW = 12;

    /**
     * An indicator, a level or a clause with the rules that belong to it.
     *
     * @param others rules that belong to it as to many like it; only their ids are shown
     */
    public record Line(String anchor, String term, String remark, List<Entry> rules, List<Entry> others) {}

    /** A rule to go to. */
    public record Entry(String id, String title) {}

    static List<BookIndex> all(RuleBook book) {
        return List.of(byIndicator(book), byLevel(book), byClause(book));
    }

    private static BookIndex byIndicator(RuleBook book) {
        List<Line> lines = book.targets().stream()
                .map(standing -> standing.indicator())
                .map(indicator -> new Line(
                        "i-" + indicator.code(),
                        indicator.code() + " " + indicator.name(),
                        "",
                        entries(
                                book,
                                rule -> isParticular(rule) && rule.indicators().contains(indicator.code())),
                        entries(
                                book,
                                rule -> !rule.wide()
                                        && !isParticular(rule)
                                        && rule.indicators().contains(indicator.code()))))
                .toList();
        return index("indicator", lines);
    }

    /** A rule that was written for these indicators, not for all of a kind. */
    private static boolean isParticular(RuleEntry rule) {
        return !rule.targets().isEmpty()
                || !rule.indicators().isEmpty() && rule.indicators().size() <= FEW;
    }

    private static BookIndex byLevel(RuleBook book) {
        Map<String, List<Entry>> byLevel = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            byLevel.put(BookRule.level(Optional.of(level)), new ArrayList<>());
        }
        book.rules()
                .forEach(rule -> byLevel.computeIfAbsent(BookRule.level(rule.level()), level -> new ArrayList<>())
                        .add(entry(rule)));
        byLevel.values().removeIf(List::isEmpty);
        List<String> terms = List.copyOf(byLevel.keySet());
        return index(
                "level",
                byLevel.entrySet().stream()
                        .map(e -> new Line(
                                "l-" + terms.indexOf(e.getKey()),
                                e.getKey(),
                                text("rulebook.index.count", e.getValue().size()),
                                e.getValue(),
                                List.of()))
                        .toList());
    }

    /** A clause's rules: those that hold values against its target, and those whose page or file names it. */
    private static BookIndex byClause(RuleBook book) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (RuleBook.Standing standing : book.targets()) {
            standing.target()
                    .map(Target::clause)
                    .ifPresent(clause -> pieces(clause)
                            .forEach(piece -> codes.computeIfAbsent(piece, p -> new ArrayList<>())
                                    .add(standing.indicator().code())));
        }
        List<String> terms = List.copyOf(codes.keySet());
        return index(
                "clause",
                codes.entrySet().stream()
                        .map(e -> new Line(
                                "c-" + terms.indexOf(e.getKey()),
                                e.getKey(),
                                Wording.join(e.getValue()),
                                entries(book, rule -> rests(rule, e.getKey())),
                                List.of()))
                        .toList());
    }

    private static boolean rests(RuleEntry rule, String piece) {
        return rule.clauses().stream().anyMatch(clause -> pieces(clause).contains(piece))
                || names(rule.sections().getOrDefault(text("rulebook.section.basis"), ""), piece);
    }

    /** Whether a text names the clause itself and not one that only begins like it (二(三)1 and 二(三)10). */
    private static boolean names(String words, String piece) {
        return Pattern.compile(Pattern.quote(piece) + "(?!\\d)").matcher(words).find();
    }

    private static List<String> pieces(String clause) {
        return List.of(clause.split("[；;]\\s*"));
    }

    private static List<Entry> entries(RuleBook book, Predicate<RuleEntry> wanted) {
        return book.rules().stream().filter(wanted).map(BookIndex::entry).toList();
    }

    private static Entry entry(RuleEntry rule) {
        return new Entry(rule.id(), rule.title());
    }

    private static BookIndex index(String key, List<Line> lines) {
        return new BookIndex(
                key,
                text("rulebook.index." + key),
                text("rulebook.index." + key + ".head"),
                text("rulebook.index." + key + ".hint"),
                lines);
    }
}
