package cn.guijian.report.book;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Level;
import cn.guijian.model.plan.CodeRanges;
import cn.guijian.model.plan.Target;
import cn.guijian.model.rules.RuleBook;
import cn.guijian.model.rules.RuleEntry;
import cn.guijian.model.rules.RuleExample;
import cn.guijian.report.paper.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * One rule of the book.
 *
 * @param css of its level
 * @param reach which indicators it speaks of, in words
 * @param notice what a reader must know of a rule that is not simply in force; empty for one that is
 * @param sections the page, laid out
 * @param quotes the plan's words that it rests on
 * @param drl the rule's text, empty for an outcome of reading
 */
public record BookRule(
        String id,
        String title,
        String folder,
        String level,
        String css,
        String status,
        String reach,
        Optional<String> notice,
        List<Part> sections,
        List<Quote> quotes,
        String drl,
        List<RuleExample> examples) {

    /** One section of the page, as HTML. */
    public record Part(String heading, String html) {}

    /** The plan's own words for one indicator. */
    public record Quote(String code, String name, String bound, String clause, String words) {}

    static BookRule of(RuleEntry rule, RuleBook book) {
        return new BookRule(
                rule.id(),
                rule.title(),
                rule.folder(),
                level(rule.level()),
                rule.level().map(BookRule::css).orElse("by-grade"),
                rule.status(),
                reach(rule),
                notice(rule),
                rule.sections().entrySet().stream()
                        .filter(section -> !section.getValue().isEmpty())
                        .map(section -> new Part(section.getKey(), Markdown.html(section.getValue())))
                        .toList(),
                rule.targets().stream().map(target -> quote(target, book)).toList(),
                rule.drl().orElse("").stripTrailing(),
                rule.examples());
    }

    /** The level's word; a rule 按档 takes the colour that the bounds give. */
    static String level(Optional<Level> level) {
        return level.map(l -> l.isGrade() ? l.label() + " " + l.word() : l.label())
                .orElseGet(() -> text("rules.index.by-grade"));
    }

    private static String css(Level level) {
        return "l-" + level.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String reach(RuleEntry rule) {
        if (rule.wide()) {
            return text("rulebook.reach.all");
        }
        return rule.indicators().isEmpty()
                ? text("rulebook.reach.form")
                : Wording.join(CodeRanges.of(rule.indicators()));
    }

    private static Optional<String> notice(RuleEntry rule) {
        return rule.status().equals(text("rules.status.in-force"))
                ? Optional.empty()
                : Optional.of(text("rulebook.notice." + rule.status(), rule.status()));
    }

    private static Quote quote(Target target, RuleBook book) {
        var indicator = book.targets().stream()
                .map(RuleBook.Standing::indicator)
                .filter(i -> i.code().equals(target.code()))
                .findFirst();
        return new Quote(
                target.code(),
                indicator.map(i -> i.name()).orElse(""),
                target.bound().map(bound -> bound.text()).orElse("")
                        + indicator.map(i -> " " + i.planUnit()).orElse(""),
                text("rulebook.clause", target.document(), target.clause()),
                target.quote());
    }

    /**
     * Lays out the Markdown of a rule's page. What the page writes as HTML is shown as text, and links lead nowhere but to
     * web addresses: an officer's page can't carry a script into the book.
     */
    static final class Markdown {
        private static final List<Extension> TABLES = List.of(TablesExtension.create());
        private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
        private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                // Chinese lines are joined without a blank.
                .softbreak("")
                .build();

        private Markdown() {}

        static String html(String markdown) {
            return RENDERER.render(PARSER.parse(markdown));
        }
    }
}
