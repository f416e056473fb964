package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CityIndicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Kind;
import cn.guijian.model.Level;
import cn.guijian.model.Mode;
import cn.guijian.model.Target;
import cn.guijian.model.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How an indicator stands, in words: the colour always with its word.
 *
 * @param css the style class: a colour, or what kind of verdict it is
 * @param word what is said first
 * @param remark what is said below it, may be empty
 */
public record Judgement(String css, String word, String remark) {

    public static Judgement of(IndicatorResult result) {
        return result.level()
                .map(level -> new Judgement(css(level), words(level), shortfall(result)))
                .orElseGet(() -> of(result.verdict(), result.verdict() == Verdict.NOT_JUDGED ? reason(result) : ""));
    }

    /** How the city as a whole stands. */
    public static Judgement of(CityIndicator city) {
        return city.level()
                .map(level -> new Judgement(
                        css(level),
                        words(level),
                        city.verdict() == Verdict.YEAR_END ? city.verdict().label() : ""))
                .orElseGet(() -> of(city.verdict(), ""));
    }

    /** Every colour and verdict with what it means. */
    static List<Judgement> legend() {
        Stream<Judgement> grades = Stream.of(Level.RED, Level.ORANGE, Level.YELLOW)
                .map(level -> new Judgement(css(level), words(level), ""));
        Stream<Judgement> verdicts = Stream.of(
                        Verdict.MET,
                        Verdict.YEAR_END,
                        Verdict.IN_DOUBT,
                        Verdict.NOT_REPORTED,
                        Verdict.NO_CASES,
                        Verdict.NOT_JUDGED)
                .map(verdict -> of(verdict, text("report.legend." + verdict.name())));
        return Stream.concat(grades, verdicts).toList();
    }

    private static Judgement of(Verdict verdict, String remark) {
        return new Judgement("v-" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'), verdict.label(), remark);
    }

    /** The style class of a level. */
    public static String css(Level level) {
        return "l-" + level.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A level in words: a colour with its word, a class of fault by its name. */
    public static String words(Level level) {
        return level.isGrade() ? text("report.grade", level.label(), level.word()) : level.label();
    }

    private static String shortfall(IndicatorResult result) {
        if (result.verdict() == Verdict.YEAR_END) {
            return result.verdict().label();
        }
        return text(mode(result) == Mode.SCHEDULE ? "report.behind.schedule" : "report.behind.target");
    }

    private static String reason(IndicatorResult result) {
        if (mode(result) == Mode.NONE || result.target().flatMap(Target::bound).isEmpty()) {
            return text("report.unjudged.no-target");
        }
        if (result.bound().isEmpty() && result.indicator().kind() != Kind.RATE) {
            return text("report.unjudged.no-allocation");
        }
        return text(mode(result) == Mode.END ? "report.unjudged.not-yet" : "report.unjudged.no-rule");
    }

    private static Mode mode(IndicatorResult result) {
        return result.target().map(Target::mode).orElse(Mode.NONE);
    }
}
