package cn.guijian.report;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Attribute;
import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.OverHundred;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Target;
import cn.guijian.model.plan.UnitKind;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The plan's 46 indicators, and results for them made by hand: figures that look true, verdicts as a test wants them. */
public record Plan(Indicator indicator, Target target) {
    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    public static final String BASIS = "示意：按2020年人口普查常住人口比例测算，待市局下达";

    static List<Plan> all() {
        return lines().stream().map(Plan::parse).toList();
    }

    static List<Plan> of(ReportingUnit unit) {
        return all().stream().filter(p -> p.indicator.isReportedBy(unit)).toList();
    }

    /** A result whose value stands to what is required as {@code percent} to 100. */
    IndicatorResult result(ReportingUnit unit, String percent, Verdict verdict, Optional<Level> level) {
        Optional<Target.Bound> bound = target.bound().filter(b -> verdict != Verdict.NOT_JUDGED || isRate());
        boolean shared = bound.isPresent() && !isRate() && indicator.scope() == Scope.ALL;
        Optional<Allocation> allocation =
                shared ? Optional.of(allocation(unit, bound.get().value())) : Optional.empty();
        Optional<Target.Bound> held =
                allocation.isPresent() ? bound.map(b -> new Target.Bound(b.comparator(), share(b.value()))) : bound;
        Optional<BigDecimal> required =
                target.mode() == Mode.END ? Optional.empty() : held.map(b -> required(b.value()));
        Optional<BigDecimal> value = verdict == Verdict.NOT_REPORTED || verdict == Verdict.NO_CASES
                ? Optional.empty()
                : Optional.of(value(
                        required.or(() -> held.map(Target.Bound::value)).orElse(new BigDecimal("0.0003")), percent));
        Optional<BigDecimal> progress = value.flatMap(
                v -> required.map(r -> v.multiply(BigDecimal.valueOf(100)).divide(r, 4, RoundingMode.HALF_UP)));
        Location cell = new Location(
                indicator.section().sheet(),
                "H" + (Integer.parseInt(indicator.code().substring(1)) + 5),
                indicator.code() + " " + indicator.name() + " "
                        + indicator.judgedColumn().label(),
                value.map(BigDecimal::toPlainString).orElse(""));
        return new IndicatorResult(
                indicator,
                value,
                Optional.of(target),
                held,
                required,
                progress,
                verdict,
                level,
                Optional.of(cell),
                allocation,
                List.of(),
                Optional.empty());
    }

    private boolean isRate() {
        return indicator.kind() == Kind.RATE;
    }

    private Allocation allocation(ReportingUnit unit, BigDecimal city) {
        return new Allocation(
                indicator.code(),
                unit.code(),
                Optional.empty(),
                share(city).multiply(indicator.factor()),
                FROM,
                Optional.empty(),
                BASIS);
    }

    private static BigDecimal share(BigDecimal city) {
        return city.multiply(new BigDecimal("0.1792")).setScale(4, RoundingMode.HALF_UP);
    }

    private BigDecimal required(BigDecimal bound) {
        return isRate() ? bound : bound.multiply(new BigDecimal("0.612")).setScale(6, RoundingMode.HALF_UP);
    }

    private BigDecimal value(BigDecimal asked, String percent) {
        BigDecimal exact = asked.multiply(new BigDecimal(percent)).movePointLeft(2);
        int places = isRate() ? 2 : indicator.factor().intValue() == 1 ? 0 : 4;
        return exact.setScale(places, RoundingMode.HALF_UP);
    }

    private static Plan parse(String line) {
        String[] f = line.split("\\|", -1);
        Optional<Target.Bound> bound = Optional.of(f[8])
                .filter(t -> !t.isEmpty())
                .map(t -> new Target.Bound(
                        Comparator.of(t.substring(0, 1)).orElseThrow(), new BigDecimal(t.substring(2))));
        Kind kind = Kind.valueOf(f[5]);
        Indicator indicator = new Indicator(
                f[0],
                f[1],
                f[2],
                f[3],
                new BigDecimal(f[4]),
                kind,
                Attribute.valueOf(f[6]),
                Optional.of(f[7]).filter(p -> !p.isEmpty()),
                List.of(),
                List.of(),
                kind == Kind.RATE ? 2 : 0,
                OverHundred.NOT_APPLICABLE,
                List.of(),
                Set.of(),
                Scope.valueOf(f[10]),
                "");
        Target target = new Target(
                f[0],
                bound,
                Optional.empty(),
                Mode.valueOf(f[9]),
                FROM,
                Optional.empty(),
                "商洛市人力资源和社会保障事业发展“十四五”规划（商人社发〔2021〕273号）",
                f[11],
                f[8]);
        return new Plan(indicator, target);
    }

    private static List<String> lines() {
        try (InputStream stream = Objects.requireNonNull(Plan.class.getResourceAsStream("indicators.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReportingUnit unit(String code, String name) {
        UnitKind kind = code.equals("611000") ? UnitKind.CITY : code.equals("6110GX") ? UnitKind.ZONE : UnitKind.COUNTY;
        return new ReportingUnit(code, name, List.of(), Optional.empty(), kind, true, name + "人力资源和社会保障局");
    }
}
