package cn.guijian.oracle;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The codes whose own row bears a question that doubts its number and that nobody has answered: what one workbook shows
 * by itself, without its past and the other units.
 */
final class Questions {
    private static final Pattern PERIOD = Pattern.compile("(20\\d\\d)[-_ ]?[Qq]([1-4])");
    private static final List<String> PEOPLE = List.of("B02", "B04", "B13", "B19", "B22");
    private static final int LEAST = 8;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Tables tables;
    private final Figures figures;
    private final Quarter quarter;
    private final Set<String> rows = new HashSet<>();
    private final Set<String> shares = new HashSet<>();
    private final boolean whole;

    Questions(Tables tables, Filing filing, Quarter quarter, Unit unit) {
        this.tables = tables;
        this.figures = new Figures(tables, filing);
        this.quarter = quarter;
        Matcher named = PERIOD.matcher(filing.file());
        this.whole = named.find() && !quarter.equals(Quarter.parse(named.group(1) + "Q" + named.group(2)));
        tables.measures().values().stream().filter(unit::reports).forEach(this::look);
    }

    /** True when a question lies in the indicator's row or in a row of its numerator or denominator, or anywhere. */
    boolean about(Measure measure) {
        return whole
                || Stream.of(List.of(measure.code()), measure.numerator(), measure.denominator())
                        .flatMap(List::stream)
                        .anyMatch(rows::contains);
    }

    /** The same for what it adds to the city: of a rate its inputs. */
    boolean aboutPart(Measure measure) {
        return whole
                || (measure.isRate()
                        ? shares.contains(measure.code())
                                || Stream.of(measure.numerator(), measure.denominator())
                                        .flatMap(List::stream)
                                        .anyMatch(rows::contains)
                        : rows.contains(measure.code()));
    }

    private void look(Measure measure) {
        if (isExplained(measure)) {
            return;
        }
        boolean more = measure.mayExceed() && tooMany(measure);
        if (more) {
            shares.add(measure.code());
        }
        if (more || statesTooMuch(measure) || nobody(measure) || reachesTheCity(measure)) {
            rows.add(measure.code());
        }
    }

    private boolean tooMany(Measure measure) {
        Optional<BigDecimal> over = figures.numerator(measure);
        Optional<BigDecimal> under = figures.denominator(measure);
        return over.isPresent()
                && under.isPresent()
                && under.get().signum() > 0
                && over.get().compareTo(under.get()) > 0;
    }

    private boolean statesTooMuch(Measure measure) {
        Entry stated = figures.judged(measure);
        return measure.mayExceed() && stated.isNumber() && stated.number().compareTo(HUNDRED) > 0 && !tooMany(measure);
    }

    private boolean nobody(Measure measure) {
        Entry stated = figures.judged(measure);
        return PEOPLE.contains(measure.code())
                && stated.isNumber()
                && stated.number().signum() == 0;
    }

    /** One unit has what the whole city is to have. */
    private boolean reachesTheCity(Measure measure) {
        Map<String, String> target = tables.target(measure.code(), tables.lastDay(quarter));
        Entry stated = figures.judged(measure);
        return measure.judged()
                && !measure.isRate()
                && !measure.municipal()
                && target != null
                && !target.get("目标值").isEmpty()
                && stated.isNumber()
                && stated.number().compareTo(new BigDecimal(target.get("目标值")).multiply(measure.factor())) >= 0;
    }

    /** Whether the row says something of its own: eight letters besides stock phrases and the name. */
    private boolean isExplained(Measure measure) {
        String text = figures.line(measure.code()).map(Filing.Line::explanation).orElse("");
        if (text.startsWith("=")) {
            return false;
        }
        String rest = text.replaceAll("[^\\p{L}\\p{N}]", "").replace(tables.name(measure.code()), " ");
        for (String phrase : tables.phrases()) {
            rest = rest.replace(phrase, " ");
        }
        return rest.replaceAll("\\P{L}", "").length() >= LEAST;
    }
}
