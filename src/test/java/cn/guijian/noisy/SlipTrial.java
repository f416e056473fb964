package cn.guijian.noisy;

import cn.guijian.model.CheckResult;
import cn.guijian.model.Doubt;
import cn.guijian.model.Finding;
import cn.guijian.model.Indicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the program says of a workbook with one wrong number, beside what it says of the sound one. */
record SlipTrial(Slip slip, CheckResult sound, CheckResult result) {

    /** The indicators whose verdict or colour is another than it should be. */
    List<String> turned() {
        List<String> turned = new ArrayList<>();
        for (IndicatorResult now : result.indicators()) {
            sound.indicators().stream()
                    .filter(then -> then.indicator().equals(now.indicator()))
                    .filter(then ->
                            then.verdict() != now.verdict() || !then.level().equals(now.level()))
                    .forEach(then -> turned.add(now.indicator().code() + " " + end(then) + "→" + end(now)));
        }
        return turned;
    }

    private static String end(IndicatorResult result) {
        return result.verdict() + result.level().map(level -> " " + level).orElse("");
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
