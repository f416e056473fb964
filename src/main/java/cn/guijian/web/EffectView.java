package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.app.DraftEffect;
import cn.guijian.model.Period;
import java.util.List;
import java.util.Locale;

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
        static Word of(DraftEffect.Standing standing) {
            boolean colour = List.of("RED", "ORANGE", "YELLOW").contains(standing.code());
            return new Word(
                    standing.word(),
                    (colour ? "l-" : "v-")
                            + standing.code().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** There are no stored submissions. */
    static EffectView without() {
        return new EffectView(text("web.effect.no-data"), List.of());
    }

    static EffectView of(DraftEffect effect) {
        List<Row> rows = new java.util.ArrayList<>();
        effect.statuses()
                .forEach(s -> rows.add(new Row(
                        period(s.period()),
                        s.unit(),
                        text("web.effect.status"),
                        status(s.before().label(), s.before().name()),
                        status(s.after().label(), s.after().name()))));
        effect.turns()
                .forEach(t -> rows.add(new Row(
                        period(t.period()),
                        t.unit().isEmpty() ? text("web.effect.city") : t.unit(),
                        t.indicator() + " " + t.name(),
                        Word.of(t.before()),
                        Word.of(t.after()))));
        String findings = text("web.effect.findings", effect.findingsBefore(), effect.findingsAfter());
        String summary = rows.isEmpty()
                ? text("web.effect.none", effect.submissions(), findings)
                : text(
                        "web.effect.turns",
                        effect.submissions(),
                        effect.turns().size(),
                        effect.statuses().size(),
                        findings);
        return new EffectView(summary, rows);
    }

    private static Word status(String label, String code) {
        return new Word(label, "s-" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String period(Period period) {
        return text("web.period", String.valueOf(period.year()), period.quarter());
    }
}
