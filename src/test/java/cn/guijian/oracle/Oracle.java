package cn.guijian.oracle;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges one workbook from scratch.
 *
 * <p>The first verdict that applies wins, in the order of the design page. Only faults of the level 强制性 that one
 * workbook shows by itself are looked for; with the workbook of four quarters earlier the seasonal cap holds too.
 */
public final class Oracle {
    private final Tables tables;
    private final Unit unit;
    private final Quarter quarter;
    private final Figures figures;
    private final Figures earlier;
    private final Doubts doubts;
    private final Questions questions;
    private final Requirements requirements;
    private final Grades grades;

    private Oracle(Tables tables, Filing filing, Filing before) {
        this.tables = tables;
        this.unit = Unit.find(tables, filing.unit());
        this.quarter = Quarter.parse(filing.period());
        this.figures = new Figures(tables, filing);
        this.earlier = new Figures(tables, before);
        this.doubts = new Doubts(tables, figures, quarter, unit);
        this.questions = new Questions(tables, filing, quarter, unit);
        this.requirements = new Requirements(tables, unit, quarter);
        this.grades = new Grades(tables);
    }

    /** Judges a workbook without any history. */
    public static List<OracleRow> judge(Path rules, Path workbook) {
        return judge(rules, workbook, null);
    }

    /**
     * Judges a workbook.
     *
     * @param fourQuartersEarlier the same unit's workbook of the year before, or null
     * @return one row for each Z and W in the unit's scope, in the order of indicators.csv
     */
    public static List<OracleRow> judge(Path rules, Path workbook, Path fourQuartersEarlier) {
        Tables tables = new Tables(rules);
        Set<String> codes = tables.measures().keySet();
        Filing before = fourQuartersEarlier == null ? Filing.NONE : FilingReader.read(fourQuartersEarlier, codes);
        return new Oracle(tables, FilingReader.read(workbook, codes), before).rows();
    }

    /** What is required of the city, by code; nothing where nothing is due. */
    public static Map<String, BigDecimal> requiredOfCity(Path rules, String quarter) {
        Tables tables = new Tables(rules);
        Requirements city = new Requirements(tables, null, Quarter.parse(quarter));
        Map<String, BigDecimal> required = new TreeMap<>();
        tables.measures().values().stream()
                .filter(Measure::judged)
                .forEach(measure -> city.goal(measure)
                        .flatMap(goal -> city.required(measure, goal))
                        .ifPresent(value -> required.put(measure.code(), value)));
        return required;
    }

    private List<OracleRow> rows() {
        return tables.measures().values().stream()
                .filter(measure -> measure.judged() && unit.reports(measure))
                .map(this::judge)
                .toList();
    }

    private OracleRow judge(Measure measure) {
        Optional<Goal> goal = requirements.goal(measure);
        BigDecimal required =
                goal.flatMap(it -> requirements.required(measure, it)).orElse(null);
        BigDecimal value = value(figures, measure);
        BigDecimal progress = progress(value, required);
        if (figures.judged(measure).isBlank()) {
            return new OracleRow(measure.code(), "NOT_REPORTED", "", "", value, required, progress);
        }
        String end = value == null && !isZero(measure) ? "" : end(measure, value, required, goal);
        String[] words = end.split(" ");
        String doubt = doubts.about(measure) ? "IN_DOUBT" : questions.about(measure) ? "TO_VERIFY" : "";
        if (doubt.isEmpty()) {
            return new OracleRow(
                    measure.code(), words[0], words.length > 1 ? words[1] : "", "", value, required, progress);
        }
        String provisional = end.matches("(MET|NOT_MET|YEAR_END).*") ? end : "";
        return new OracleRow(measure.code(), doubt, "", provisional, value, required, progress);
    }

    /** How a number ends that nobody doubts: the verdict, and the colour of a shortfall. */
    private String end(Measure measure, BigDecimal value, BigDecimal required, Optional<Goal> goal) {
        if (isZero(measure)) {
            return "NO_CASES";
        }
        if (required == null) {
            return "NOT_JUDGED";
        }
        if (Grades.met(value, goal.get().comparator(), required)) {
            return "MET";
        }
        boolean open = isOutOfSeason(measure);
        int grade = grades.grade(measure, value, required, goal.get().target());
        grade = open || isSeasonalDip(measure, value) ? Math.min(grade, 1) : grade;
        return (open ? "YEAR_END " : "NOT_MET ") + Grades.name(grade);
    }

    private boolean isZero(Measure measure) {
        return isZero(figures.numerator(measure)) && isZero(figures.denominator(measure));
    }

    private static boolean isZero(Optional<BigDecimal> number) {
        return number.isPresent() && number.get().signum() == 0;
    }

    private boolean isOutOfSeason(Measure measure) {
        return !measure.seasons().isEmpty() && !measure.seasons().contains("Q" + quarter.number());
    }

    private boolean isSeasonalDip(Measure measure, BigDecimal value) {
        BigDecimal before = value(earlier, measure);
        return measure.kind() == Kind.STOCK && quarter.number() < 4 && before != null && value.compareTo(before) >= 0;
    }

    private static BigDecimal value(Figures figures, Measure measure) {
        BigDecimal number = figures.judged(measure).number();
        return number == null || measure.isRate() ? number : number.divide(measure.factor(), MathContext.DECIMAL128);
    }

    private static BigDecimal progress(BigDecimal value, BigDecimal required) {
        return value == null || required == null || required.signum() == 0
                ? null
                : value.movePointRight(2).divide(required, 4, RoundingMode.HALF_UP);
    }

    /** Prints the table of a workbook: the rules folder, the workbook and, if any, that of four quarters earlier. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path earlier = args.length > 2 ? Path.of(args[2]) : null;
        out.println("code verdict      level  value            required         progress");
        for (OracleRow row : judge(Path.of(args[0]), Path.of(args[1]), earlier)) {
            out.printf(
                    "%-4s %-12s %-6s %-16s %-16s %s%n",
                    row.code(),
                    row.verdict(),
                    row.level(),
                    text(row.value()),
                    text(row.required()),
                    text(row.progress()));
        }
    }

    private static String text(BigDecimal number) {
        return number == null ? "-" : number.toPlainString();
    }
}
