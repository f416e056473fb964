package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Level;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.Basis;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Conclusion;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.Provisional;
import cn.guijian.model.result.Verdict;
import cn.guijian.report.paper.Cell.Word;
import java.util.stream.Stream;

/** How something stands, in a word: a colour always with its own. */
public final class Words {
    private Words() {}

    static Word of(IndicatorResult result) {
        return result.level()
                .map(level -> new Word(
                        Tone.of(level),
                        of(level),
                        rider(result.verdict()),
                        result.basis() == Basis.LAPSED
                                ? lapsed(result)
                                : result.verdict() == Verdict.YEAR_END ? "" : shortfall(result)))
                .orElseGet(() -> new Word(
                        Tone.of(result.verdict()), result.verdict().label(), lapsedShortly(result), unjudged(result)));
    }

    private static String lapsedShortly(IndicatorResult result) {
        return result.basis() == Basis.LAPSED ? text("paper.lapsed.shortly") : "";
    }

    private static String unjudged(IndicatorResult result) {
        return switch (result.verdict()) {
            case NOT_JUDGED -> reason(result);
            case TO_VERIFY ->
                result.basis() == Basis.LAPSED
                        ? ""
                        : result.provisional().map(Words::ifTrue).orElse("");
            default -> "";
        };
    }

    /** What becomes of a number whose question or fault was never answered. */
    static String lapsed(IndicatorResult result) {
        return text(result.verdict().isDoubted() ? "paper.lapsed.unmended" : "lapsed.as-reported");
    }

    /** How a doubted number would end: in words without colour, for it has none. */
    static String of(Provisional end) {
        String verdict = end.verdict().label();
        return end.level()
                .map(level -> text("paper.both", verdict, level.word()))
                .orElse(verdict);
    }

    static String ifTrue(Provisional end) {
        return text("paper.if-true", of(end));
    }

    /** How the city as a whole stands: what is judged without one of the units says so. */
    static Word of(CityIndicator city) {
        boolean partial = city.verdict().isJudged() && !city.absent().isEmpty();
        String certain = city.certain()
                .map(met -> text("paper.city.certain", met.label()))
                .orElse("");
        String word = city.level().map(Words::of).orElse(city.verdict().label());
        Stream<String> riders = Stream.of(rider(city.verdict()), partial ? text("paper.city.partial") : "", certain);
        return new Word(
                city.level().map(Tone::of).orElseGet(() -> Tone.of(city.verdict())),
                word,
                Wording.join(riders.filter(rider -> !rider.isEmpty()).toList()),
                "");
    }

    /** The verdict that has this tone. */
    static String verdict(Tone tone) {
        return Verdict.valueOf(tone.name()).label();
    }

    static Word of(Conclusion conclusion) {
        return Word.of(Tone.of(conclusion), conclusion.label());
    }

    static Word of(Status status) {
        return Word.of(Tone.of(status), status.label());
    }

    /** A level in words: a colour with its word, a class of fault by its name. */
    public static String of(Level level) {
        return level.isGrade() ? text("paper.grade", level.label(), level.word()) : level.label();
    }

    /** A colour in a sentence: 红色（严重滞后）. */
    static String inSentence(Tone grade) {
        return text("paper.grade.sentence", grade.level().label(), grade.level().word());
    }

    private static String rider(Verdict verdict) {
        return verdict == Verdict.YEAR_END ? verdict.label() : "";
    }

    private static String shortfall(IndicatorResult result) {
        return text(mode(result) == Mode.SCHEDULE ? "paper.behind.schedule" : "paper.behind.target");
    }

    private static String reason(IndicatorResult result) {
        if (mode(result) == Mode.NONE || result.target().flatMap(Target::bound).isEmpty()) {
            return text("paper.unjudged.no-target");
        }
        if (result.bound().isEmpty() && result.indicator().kind() != Kind.RATE) {
            return text("paper.unjudged.no-allocation");
        }
        return text(mode(result) == Mode.END ? "paper.unjudged.not-yet" : "paper.unjudged.no-rule");
    }

    private static Mode mode(IndicatorResult result) {
        return result.target().map(Target::mode).orElse(Mode.NONE);
    }
}
