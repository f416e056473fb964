package cn.guijian.workbench;

import cn.guijian.model.Level;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.Attribute;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.Doubt;
import cn.guijian.model.rules.RuleDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Drafts the folder of a new rule: rule, page and examples that already fit each other, for an officer to change. The
 * bound in it stands for the officer's own.
 */
public final class NewRule {
    private static final List<String> FILES = List.of("rule.drl", "doc.md", "cases.csv");
    private static final int LIMIT = 1_000_000;

    private final Catalog catalog;
    private final LocalDate day;

    /** @param day whose targets a draft cites */
    public NewRule(Catalog catalog, LocalDate day) {
        this.catalog = catalog;
        this.day = day;
    }

    /**
     * The folder of one rule.
     *
     * @param folder its name, e.g. R0215-too-many-trainees
     * @param level in its word
     * @param indicator what the rule speaks of
     * @param total for a rule of kind part-total, what the number must not exceed
     */
    public RuleDraft draft(
            RuleKind kind, String folder, String title, String level, Indicator indicator, Indicator total) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("ID", folder.substring(0, folder.indexOf('-')));
        words.put("TITLE", title);
        words.put("LEVEL", level);
        words.put("DOUBT", doubt(kind, level));
        words.put("CODE", indicator.code());
        words.put("NAME", indicator.name());
        words.put("KIND", indicator.kind().code());
        words.put("COLUMN", column(indicator).label());
        words.put("OTHER", other(indicator).code());
        words.put("TOTAL", total.code());
        words.put("TOTALNAME", total.name());
        words.put("TOTALCOLUMN", column(total).label());
        words.put("LIMIT", String.valueOf(LIMIT));
        words.put("ABOVE", String.valueOf(LIMIT + 1));
        words.put("BELOW", String.valueOf(LIMIT - 1));
        words.put(
                "MODE",
                target(indicator).map(Target::mode).orElse(Mode.EVERY_PERIOD).label());
        words.put("BASIS", basis(kind, indicator));
        Map<String, String> files = new LinkedHashMap<>();
        FILES.forEach(file -> files.put(file, filled(text(kind, file), words)));
        return new RuleDraft(folder, title, files);
    }

    /** The indicator that a draft speaks of when none is named: the first that the kind fits. */
    public Optional<Indicator> usual(RuleKind kind) {
        return catalog.indicators().stream()
                .filter(indicator -> !indicator.isInput())
                .filter(indicator -> switch (kind) {
                    case PART_TOTAL -> indicator.parent().isPresent();
                    case TARGET -> target(indicator).flatMap(Target::bound).isPresent();
                    case CITY ->
                        indicator.kind() != Kind.RATE
                                && target(indicator).flatMap(Target::bound).isPresent();
                    case THRESHOLD, EXPLANATION -> indicator.attribute() != Attribute.UNMARKED;
                })
                .findFirst();
    }

    /** The number that another can't exceed: the indicator's own total, else the first input that it could be. */
    public Indicator totalOf(Indicator indicator) {
        return indicator
                .parent()
                .flatMap(catalog::indicator)
                .orElseGet(() -> catalog.indicators().stream()
                        .filter(i -> i.isInput() && !i.code().equals(indicator.code()))
                        .findFirst()
                        .orElse(indicator));
    }

    /** The column of the running total of the year, where there is one: what is compared most. */
    private static Column column(Indicator indicator) {
        return indicator.columns().contains(Column.YEAR) ? Column.YEAR : indicator.judgedColumn();
    }

    private Indicator other(Indicator indicator) {
        return catalog.indicators().stream()
                .filter(i -> !i.code().equals(indicator.code()))
                .findFirst()
                .orElse(indicator);
    }

    private Optional<Target> target(Indicator indicator) {
        return catalog.target(indicator.code(), day);
    }

    /** A question about a number doubts it; one about the city's tasks, or about words, only asks. */
    private static String doubt(RuleKind kind, String level) {
        boolean number = kind == RuleKind.THRESHOLD || kind == RuleKind.PART_TOTAL;
        return level.equals(Level.MUST_EXPLAIN.label())
                ? " @质疑(\"" + (number ? Doubt.NUMBER : Doubt.NONE).label() + "\")"
                : "";
    }

    private String basis(RuleKind kind, Indicator indicator) {
        String key = kind == RuleKind.TARGET ? "rules.new.basis.target" : "rules.new.basis.indicator";
        return target(indicator)
                .map(target -> Texts.text(key, target.clause(), target.quote()))
                .orElseGet(() -> Texts.text("rules.new.basis.none"));
    }

    private static String filled(String text, Map<String, String> words) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("%" + word.getKey() + "%", word.getValue());
        }
        return filled;
    }

    private static String text(RuleKind kind, String file) {
        String path = "/cn/guijian/rule-drafts/" + kind.word() + "/" + file;
        try (InputStream stream = Objects.requireNonNull(NewRule.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
