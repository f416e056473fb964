package cn.guijian.web.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Texts;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.rules.RuleComparison;
import cn.guijian.model.rules.RuleComparison.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The effect of changed rules on the stored submissions.
 *
 * @param summary in one sentence
 * @param rows what ends otherwise
 */
public record EffectView(String summary, List<Row> rows) {
    public EffectView {
        rows = List.copyOf(rows);
    }

    /** One thing that ends otherwise. */
    public record Row(String period, String unit, String subject, Word before, Word after) {}

    /** A word with its style class. */
    public record Word(String text, String css) {
        public static Word of(Optional<RuleComparison.Standing> standing) {
            return standing.map(s -> s.level()
                            .map(level -> new Word(level.label() + " " + level.word(), "l-" + css(level.name())))
                            .orElseGet(() -> new Word(
                                    s.verdict().label(), "v-" + css(s.verdict().name()))))
                    .orElseGet(() -> new Word(Texts.text("web.effect.absent"), "v-out"));
        }

        static Word ofStatus(Optional<CheckResult.Status> status) {
            return status.map(s -> new Word(s.label(), "s-" + css(s.name())))
                    .orElseGet(() -> new Word(Texts.text("web.effect.absent"), "v-out"));
        }

        private static String css(String code) {
            return code.toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** There are no stored submissions. */
    public static EffectView without() {
        return new EffectView(text("web.effect.no-data"), List.of());
    }

    public static EffectView of(RuleComparison comparison) {
        List<Row> rows = new ArrayList<>();
        comparison
                .statuses()
                .forEach(s -> rows.add(new Row(
                        period(s.subject()),
                        s.subject().name(),
                        text("web.effect.status"),
                        Word.ofStatus(s.before()),
                        Word.ofStatus(s.after()))));
        comparison
                .verdicts()
                .forEach(v -> rows.add(new Row(
                        period(v.subject()),
                        v.subject().name(),
                        v.code() + " " + v.name(),
                        Word.of(v.before()),
                        Word.of(v.after()))));
        return new EffectView(summary(comparison), rows);
    }

    private static String summary(RuleComparison comparison) {
        String findings = text(
                "web.effect.findings",
                comparison.findings(Change.ADDED).size(),
                comparison.findings(Change.REMOVED).size(),
                comparison.findings(Change.CHANGED).size());
        return comparison.turns()
                ? text(
                        "web.effect.turns",
                        comparison.submissions(),
                        comparison.verdicts().size(),
                        comparison.statuses().size(),
                        findings)
                : text("web.effect.none", comparison.submissions());
    }

    private static String period(RuleComparison.Subject subject) {
        return text(
                "web.period",
                String.valueOf(subject.period().year()),
                subject.period().quarter());
    }
}
