package cn.guijian.engine.judge;

import cn.guijian.engine.facts.Ratio;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.result.Doubt;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Verdict;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which numbers of one workbook must not be relied on, and why: its 强制性 findings, and its open 核实性 ones that doubt
 * something. A rate is doubted with its numerator and denominator.
 */
public record Doubted(List<Cause> causes) {
    private static final Doubted NOTHING = new Doubted(List.of());

    public Doubted {
        causes = List.copyOf(causes);
    }

    /**
     * A finding that casts doubt.
     *
     * @param fault whether it is 强制性
     * @param cells that it names, as sheet and address
     */
    public record Cause(boolean fault, Doubt doubt, Set<String> rows, Set<String> cells) {
        public Cause {
            rows = Set.copyOf(rows);
            cells = Set.copyOf(cells);
        }

        private boolean isWhole() {
            return doubt == Doubt.WORKBOOK;
        }
    }

    /** No number is doubted. */
    public static Doubted nothing() {
        return NOTHING;
    }

    /** What findings doubt, folded ones as well as others; whether they are open has been settled. */
    public static Doubted by(Collection<Finding> findings) {
        return new Doubted(findings.stream()
                .filter(f -> f.level() == Level.MUST_FIX || f.isOpenQuestion() && f.doubts() != Doubt.NONE)
                .map(f -> new Cause(
                        f.level() == Level.MUST_FIX,
                        f.doubts(),
                        f.rows(),
                        f.locations().stream().map(Doubted::cell).collect(Collectors.toSet())))
                .toList());
    }

    private static String cell(Location location) {
        return location.sheet() + "!" + location.cell();
    }

    /** The same once the date has passed: the cover decides which quarter the workbook is of. */
    public Doubted closed() {
        return new Doubted(causes.stream().filter(cause -> !cause.isWhole()).toList());
    }

    /** IN_DOUBT or TO_VERIFY; empty where the number is sound. */
    Optional<Verdict> verdict(Indicator indicator) {
        Set<String> rows = rows(indicator);
        return verdict(cause -> cause.isWhole() || cause.rows().stream().anyMatch(rows::contains));
    }

    /** What open questions doubt about the number. */
    Set<Doubt> doubts(Indicator indicator) {
        Set<String> rows = rows(indicator);
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        causes.stream()
                .filter(cause -> !cause.fault())
                .filter(cause -> cause.isWhole() || cause.rows().stream().anyMatch(rows::contains))
                .forEach(cause -> doubts.add(cause.doubt()));
        return doubts;
    }

    /**
     * The same for what a number adds to the city's: of a rate its inputs. A fault of the rate's own cell is none of
     * theirs, unless it names one of their cells.
     */
    Optional<Verdict> verdictOfPart(Catalog catalog, Indicator indicator, Submission submission) {
        if (indicator.kind() != Kind.RATE) {
            return verdict(indicator);
        }
        Set<String> inputs = new HashSet<>(Ratio.inputs(catalog, indicator.code()));
        Set<String> cells = Ratio.cells(catalog, indicator, submission).stream()
                .map(Doubted::cell)
                .collect(Collectors.toSet());
        return verdict(cause -> cause.isWhole()
                || cause.rows().stream().anyMatch(inputs::contains)
                || cause.rows().contains(indicator.code())
                        && cause.cells().stream().anyMatch(cells::contains));
    }

    /** Codes of all indicators and inputs that are doubted. */
    public Set<String> codes(Catalog catalog) {
        return causes.isEmpty()
                ? Set.of()
                : catalog.indicators().stream()
                        .filter(indicator -> verdict(indicator).isPresent())
                        .map(Indicator::code)
                        .collect(Collectors.toSet());
    }

    private Optional<Verdict> verdict(Predicate<Cause> concerns) {
        boolean asked = false;
        for (Cause cause : causes) {
            if (concerns.test(cause)) {
                if (cause.fault()) {
                    return Optional.of(Verdict.IN_DOUBT);
                }
                asked = true;
            }
        }
        return asked ? Optional.of(Verdict.TO_VERIFY) : Optional.empty();
    }

    private static Set<String> rows(Indicator indicator) {
        return Stream.of(Stream.of(indicator.code()), indicator.numerator().stream(), indicator.denominator().stream())
                .flatMap(codes -> codes)
                .collect(Collectors.toSet());
    }
}
