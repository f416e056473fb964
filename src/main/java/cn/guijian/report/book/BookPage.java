package cn.guijian.report.book;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.rules.RuleBook;
import cn.guijian.model.rules.RuleEntry;
import cn.guijian.report.paper.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rule book, as its page shows it.
 *
 * @param date the day whose targets are shown
 * @param edition which rules folder it was made from, and how many rules it has
 */
public record BookPage(
        String title,
        String date,
        List<String> edition,
        BookTargets targets,
        List<Block> blocks,
        List<BookIndex> indexes,
        BookScript script) {

    /** Rules that belong together, R01 完整性. */
    public record Block(String code, String name, List<BookRule> rules) {
        /** Whether none of them has a file to edit. */
        public boolean pagesOnly() {
            return rules.stream().allMatch(rule -> rule.drl().isEmpty());
        }

        /** Its heading. */
        public String title() {
            return code + " " + name;
        }
    }

    /** Lays the book out. */
    public static BookPage of(RuleBook book, BookScript script) {
        Map<String, List<BookRule>> byBlock = new LinkedHashMap<>();
        book.rules()
                .forEach(rule -> byBlock.computeIfAbsent(rule.block(), block -> new ArrayList<>())
                        .add(BookRule.of(rule, book)));
        List<Block> blocks = byBlock.entrySet().stream()
                .map(e -> new Block(e.getKey(), text("rules.block." + e.getKey()), List.copyOf(e.getValue())))
                .toList();
        return new BookPage(
                text("rulebook.title"),
                text("rulebook.date", Wording.date(book.date())),
                edition(book),
                BookTargets.of(book),
                blocks,
                BookIndex.all(book),
                script);
    }

    private static List<String> edition(RuleBook book) {
        long withoutDrl = book.rules().stream()
                .map(RuleEntry::drl)
                .filter(drl -> drl.isEmpty())
                .count();
        return List.of(
                text("rulebook.edition.rules", book.rules().size(), withoutDrl),
                text("rulebook.edition.targets", book.targets().size()),
                text("rulebook.edition.hash", book.sha256()));
    }
}
