package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Period;
import cn.guijian.model.Printable;
import cn.guijian.model.plan.Plan;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Turns of phrase that several pages share. */
public final class Wording {
    private static final int LONGEST_CELL = 200;
    private static final int LONGEST_MESSAGE = 1000;
    private static final int LONGEST_NAME = 60;

    private Wording() {}

    /** As official papers write a day, without leading zeros. */
    public static String date(LocalDate date) {
        return text(
                "paper.date",
                String.valueOf(date.getYear()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getDayOfMonth()));
    }

    /** As official papers write a quarter. */
    public static String period(Period period) {
        return text("paper.period", String.valueOf(period.year()), text("paper.quarter." + period.quarter()));
    }

    /** A quarter, short, as at the ends of an axis. */
    static String quarter(Period period) {
        return text("paper.quarter", String.valueOf(period.year()), period.quarter());
    }

    /** Whose report it is: the unit, or the file when it could not be assigned. */
    static String subject(CheckResult result) {
        return result.unit()
                .map(ReportingUnit::name)
                .orElseGet(() -> result.input().shown());
    }

    /** To whom a letter goes. */
    static String addressee(ReportingUnit unit) {
        return text("paper.addressee", unit.addressee());
    }

    /** A name that the plan gives. */
    static Supplier<Sentences> ofPlan(CheckResult.Provenance by, Function<Plan.Names, String> name) {
        return () -> Sentences.of(name.apply(by.plan().plan().names()));
    }

    static String period(Optional<Period> period) {
        return period.map(Wording::period).orElseGet(() -> text("paper.period.unknown"));
    }

    /** A list in one sentence. */
    public static String join(List<String> parts) {
        return String.join(text("paper.comma"), parts);
    }

    /** Clauses that have commas of their own. */
    static String clauseList(List<String> clauses) {
        return String.join(text("paper.semicolon"), clauses);
    }

    /** What is annexed, the first behind the word for all of them; a single one has no number. */
    static List<String> annexes(List<String> names) {
        if (names.size() == 1) {
            return List.of(text("paper.annex.only", names.get(0)));
        }
        return IntStream.range(0, names.size())
                .mapToObj(i -> text(i == 0 ? "paper.annex.first" : "paper.annex.next", i + 1, names.get(i)))
                .toList();
    }

    /** A message with its full stop. */
    static String sentence(String message) {
        String end = text("paper.sentence-end");
        return message.endsWith(end) ? message : message + end;
    }

    /** Two clauses in one sentence, of which either may be empty. */
    static String clauses(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + text("paper.semicolon") + other;
    }

    /** The names of units in one sentence. */
    static String names(List<ReportingUnit> units) {
        return join(units.stream().map(ReportingUnit::name).toList());
    }

    /** A text from a cell, made fit to print: control characters made visible, of an endless text only the start. */
    static String shown(String raw) {
        return shown(raw, LONGEST_CELL);
    }

    /** A sentence that may quote a cell, likewise. */
    static String message(String message) {
        return shown(message, LONGEST_MESSAGE);
    }

    /** The file's own name, without the folder that it lies in. */
    static String fileName(String path) {
        return shown(Printable.name(path.substring(path.lastIndexOf('/') + 1)), LONGEST_NAME);
    }

    private static String shown(String raw, int longest) {
        String visible = raw.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' || isLoneSurrogate(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        int length = visible.codePointCount(0, visible.length());
        return length <= longest
                ? visible
                : text("paper.shortened", visible.substring(0, visible.offsetByCodePoints(0, longest)), length);
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
