package cn.guijian.noisy;

import cn.guijian.model.Level;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Doubt;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the program says of a workbook with one wrong number, beside what it says of the sound one. */
record SlipTrial(Slip slip, CheckResult sound, CheckResult result) {

    /** The indicators whose verdict or colour is another than it should be, were the wrong number believed. */
    List<String> turned() {
        List<String> turned = new ArrayList<>();
        for (IndicatorResult now : result.indicators()) {
            sound.indicators().stream()
                    .filter(then -> then.indicator().equals(now.indicator()))
                    .filter(then -> !believed(then).equals(believed(now)))
                    .forEach(then -> turned.add(now.indicator().code() + " " + believed(then) + "→" + believed(now)));
        }
        return turned;
    }

    /** How it ends, or would if nobody doubted it. */
    private static String believed(IndicatorResult result) {
        return result.verdict().isDoubted()
                ? result.provisional()
                        .map(end -> end(end.verdict(), end.level()))
                        .orElse(end(Verdict.NOT_JUDGED, Optional.empty()))
                : end(result.verdict(), result.level());
    }

    private static String end(Verdict verdict, Optional<Level> level) {
        return verdict + level.map(colour -> " " + colour).orElse("");
    }

    /** Findings that ask or object, and that the sound workbook does not have. */
    List<Finding> asked() {
        Set<String> known = sound.findings().stream().map(Finding::id).collect(Collectors.toSet());
        return result.findings().stream()
                .filter(f -> f.level() == Level.MUST_FIX || f.level() == Level.MUST_EXPLAIN)
                .filter(f -> !known.contains(f.id()))
                .toList();
    }

    boolean isUnasked() {
        return !turned().isEmpty() && asked().isEmpty();
    }

    /** Indicators with a colour although a rule doubts their number, or one that it is computed from. */
    List<String> colouredInDoubt() {
        Set<String> doubted = asked().stream()
                .filter(f -> f.doubts() == Doubt.NUMBER || f.doubts() == Doubt.FACTOR)
                .flatMap(f -> f.rows().stream())
                .collect(Collectors.toSet());
        return result.indicators().stream()
                .filter(i -> i.level().isPresent())
                .map(IndicatorResult::indicator)
                .filter(i -> Stream.of(Set.of(i.code()), i.numerator(), i.denominator())
                        .flatMap(Collection::stream)
                        .anyMatch(doubted::contains))
                .map(Indicator::code)
                .toList();
    }

    @Override
    public String toString() {
        return slip + ": " + String.join("，", turned()) + "; "
                + asked().stream()
                        .map(f -> f.rule() + " " + f.indicator().orElse(""))
                        .collect(Collectors.joining("，"));
    }
}
