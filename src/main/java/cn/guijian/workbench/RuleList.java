package cn.guijian.workbench;

import cn.guijian.model.Level;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.CodeRanges;
import cn.guijian.model.rules.RuleEntry;
import cn.guijian.report.RuleListCsv;
import cn.guijian.report.json.RuleListJson;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Rules chosen from a folder, and the list of them in each form. */
public final class RuleList {
    private static final int CLAUSES_SHOWN = 2;
    private static final int RANGES_SHOWN = 6;

    private final List<RuleEntry> rules;

    public RuleList(List<RuleEntry> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<RuleEntry> rules() {
        return rules;
    }

    /** Only the rules that speak of an indicator; those of every indicator among them. */
    public RuleList ofIndicator(String code) {
        return only(rule -> rule.indicators().contains(code));
    }

    /** Only the rules of a level, in its word ({@code 强制性}, {@code 按档}). */
    public RuleList ofLevel(String word) {
        return only(rule -> level(rule.level()).equals(word));
    }

    /** Only the rules that rest on a clause: it stands among theirs, in whole or in part, or in their page's 依据. */
    public RuleList ofClause(String words) {
        String basis = Texts.text("rulebook.section.basis");
        return only(rule -> rule.clauses().stream().anyMatch(clause -> clause.contains(words))
                || rule.sections().getOrDefault(basis, "").contains(words));
    }

    /** Only the rules of a block such as R05. */
    public RuleList ofBlock(String block) {
        return only(rule -> rule.block().equals(block));
    }

    /** Only the rules with a status, in its word. */
    public RuleList ofStatus(String status) {
        return only(rule -> rule.status().equals(status));
    }

    /** As CSV that Excel and WPS open. */
    public byte[] csv() {
        return RuleListCsv.render(rules);
    }

    /** As JSON. */
    public byte[] json() {
        return RuleListJson.render(rules);
    }

    /** The words above the columns of {@link #rows}. */
    public static List<String> header() {
        return RuleListCsv.header();
    }

    /** A row for each rule, short enough to read in a terminal. */
    public List<List<String>> rows() {
        return rules.stream().map(RuleList::row).toList();
    }

    /** The words of all levels that a rule may have. */
    public static Set<String> levels() {
        Set<String> words = new LinkedHashSet<>();
        for (Level level : Level.values()) {
            words.add(level.label());
        }
        words.add(level(Optional.empty()));
        return words;
    }

    private static List<String> row(RuleEntry rule) {
        return List.of(
                rule.id(),
                rule.title(),
                level(rule.level()),
                rule.drl().isEmpty() ? Texts.text("rules.list.page-only") : rule.status(),
                rule.wide()
                        ? Texts.text("rules.list.all")
                        : some(CodeRanges.of(rule.indicators()), RANGES_SHOWN, "rules.list.comma"),
                some(rule.clauses(), CLAUSES_SHOWN, "rules.list.semicolon"),
                rule.folder());
    }

    private static String some(List<String> texts, int most, String separator) {
        if (texts.isEmpty()) {
            return Texts.text("rules.list.none");
        }
        String joined = String.join(Texts.text(separator), texts.subList(0, Math.min(most, texts.size())));
        return texts.size() > most ? Texts.text("rules.list.more", joined, texts.size() - most) : joined;
    }

    private static String level(Optional<Level> level) {
        return level.map(Level::label).orElseGet(() -> Texts.text("rules.index.by-grade"));
    }

    private RuleList only(Predicate<RuleEntry> wanted) {
        return new RuleList(rules.stream().filter(wanted).toList());
    }
}
