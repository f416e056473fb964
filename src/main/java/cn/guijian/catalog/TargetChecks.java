package cn.guijian.catalog;

import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Holds {@code targets.csv} against itself and against {@code indicators.csv}. */
final class TargetChecks {
    private final Entries<TargetRow> targets;
    private final Entries<Indicator> indicators;
    private final TableFaults faults;
    /** Indicators whose target row bears a misspelt code: that row has been named. */
    private final Set<String> meant = new HashSet<>();

    TargetChecks(Tables tables, TableFaults faults) {
        this.targets = tables.targets();
        this.indicators = tables.indicators();
        this.faults = faults;
    }

    void check() {
        SpanChecks spans = new SpanChecks(faults);
        targets.forEach((row, target) -> {
            spans.add(target.code(), row, target.from(), target.until(), target.base());
            checkCode(row, target.code());
            checkBound(row, target);
            checkBase(row, target);
        });
        spans.check();
        if (targets.readable()) {
            indicators.all().forEach(this::checkHasTarget);
        }
    }

    private void checkCode(TableRow row, String code) {
        TableCell cell = row.cell(Headers.CODE);
        if (!indicators.mayHave(code)) {
            Optional<String> orphan = orphanLike(code);
            orphan.ifPresent(meant::add);
            faults.add(
                    cell,
                    FaultType.CODE_UNKNOWN,
                    code,
                    orphan.orElseGet(() -> Nearest.orDash(code, indicators.codes())));
        } else if (indicators.find(code).filter(Indicator::isInput).isPresent()) {
            faults.add(cell, FaultType.TARGET_FOR_INPUT);
        }
    }

    /** An indicator without a target whose code differs in one character: the one that was meant. */
    private Optional<String> orphanLike(String code) {
        return indicators.codes().stream()
                .filter(other -> !targets.codes().contains(other) && !other.startsWith("B"))
                .filter(other -> other.length() == code.length()
                        && IntStream.range(0, code.length())
                                        .filter(i -> code.charAt(i) != other.charAt(i))
                                        .count()
                                == 1)
                .findFirst();
    }

    private void checkBound(TableRow row, TargetRow target) {
        boolean signed = target.comparator().isPresent();
        boolean valued = target.value().isPresent();
        if (target.mode() == Mode.NONE) {
            if (signed || valued) {
                faults.add(row.cell(signed ? Headers.COMPARATOR : Headers.TARGET), FaultType.TARGET_AGAINST_MODE);
            }
        } else if (!signed && !valued) {
            faults.add(
                    row.cell(Headers.TARGET),
                    FaultType.TARGET_MISSING,
                    target.mode().label());
        } else if (signed != valued) {
            faults.add(row.cell(signed ? Headers.TARGET : Headers.COMPARATOR), FaultType.TARGET_INCOMPLETE);
        }
    }

    /** A line needs a point to start from: 0 for flows and annual counts, the 2020 value for the others. */
    private void checkBase(TableRow row, TargetRow target) {
        Optional<Kind> kind = indicators.find(target.code()).map(Indicator::kind);
        boolean needed = kind.filter(k -> k == Kind.STOCK || k == Kind.RATE).isPresent();
        if (target.mode() == Mode.SCHEDULE && needed && target.base().isEmpty()) {
            faults.add(row.cell(Headers.BASE), FaultType.BASE_MISSING, target.code());
        }
    }

    private void checkHasTarget(Entry<Indicator> entry) {
        boolean judged = entry.value().filter(indicator -> !indicator.isInput()).isPresent();
        if (judged && !targets.codes().contains(entry.code()) && !meant.contains(entry.code())) {
            faults.add(entry.row().cell(Headers.CODE), FaultType.INDICATOR_WITHOUT_TARGET);
        }
    }
}
