package cn.guijian.app;

import cn.guijian.model.CheckResult;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Period;
import cn.guijian.model.QuarterResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed rules would do to the stored submissions: every quarter of the data folder judged by both.
 *
 * @param submissions how many were judged
 * @param turns indicators of units and of the city that end otherwise
 * @param statuses submissions that end otherwise
 * @param findingsBefore how many findings there are by the rules in force, {@code findingsAfter} by the changed ones
 */
public record DraftEffect(
        int submissions, List<Turn> turns, List<StatusTurn> statuses, long findingsBefore, long findingsAfter) {

    /** How an indicator stands: the word, and the code of its colour or verdict. */
    public record Standing(String word, String code) {}

    /** An indicator that ends otherwise; the unit's name, or empty for the city. */
    public record Turn(Period period, String unit, String indicator, String name, Standing before, Standing after) {}

    /** A submission that ends otherwise. */
    public record StatusTurn(Period period, String unit, CheckResult.Status before, CheckResult.Status after) {}

    /**
     * Judges all quarters by both rule sets.
     *
     * @throws IOException when a folder can't be listed
     */
    public static DraftEffect of(Ruleset before, Ruleset after, Path data) throws IOException {
        List<Turn> turns = new ArrayList<>();
        List<StatusTurn> statuses = new ArrayList<>();
        long[] findings = new long[2];
        int submissions = 0;
        for (Map.Entry<Period, Path> quarter : QuarterFolders.of(data).entrySet()) {
            Optional<QuarterResult> old = judged(before, quarter);
            Optional<QuarterResult> now = judged(after, quarter);
            if (old.isPresent() && now.isPresent()) {
                submissions += now.get().results().size();
                compare(old.get(), now.get(), turns, statuses);
                findings[0] += count(old.get());
                findings[1] += count(now.get());
            }
        }
        return new DraftEffect(submissions, List.copyOf(turns), List.copyOf(statuses), findings[0], findings[1]);
    }

    private static Optional<QuarterResult> judged(Ruleset ruleset, Map.Entry<Period, Path> quarter) throws IOException {
        return QuarterCheck.of(ruleset, quarter.getValue(), quarter.getKey(), Path.of(""))
                .map(QuarterCheck::quarter);
    }

    private static long count(QuarterResult quarter) {
        return quarter.cityFindings().size()
                + quarter.results().stream().mapToLong(r -> r.findings().size()).sum();
    }

    private static void compare(QuarterResult old, QuarterResult now, List<Turn> turns, List<StatusTurn> statuses) {
        Map<String, Standing> before = standings(old);
        standings(now).forEach((key, standing) -> {
            Standing was = before.getOrDefault(key, standing);
            if (!was.equals(standing)) {
                String[] parts = key.split("\t", -1);
                turns.add(new Turn(now.period(), parts[0], parts[1], parts[2], was, standing));
            }
        });
        Map<String, CheckResult.Status> statusBefore = new LinkedHashMap<>();
        old.results().forEach(r -> statusBefore.put(r.input().file(), r.status()));
        now.results().forEach(r -> {
            CheckResult.Status was = statusBefore.getOrDefault(r.input().file(), r.status());
            if (was != r.status()) {
                statuses.add(new StatusTurn(now.period(), name(r), was, r.status()));
            }
        });
    }

    private static String name(CheckResult result) {
        return result.unit().map(unit -> unit.name()).orElse(result.input().file());
    }

    private static Map<String, Standing> standings(QuarterResult quarter) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        quarter.city()
                .forEach(c -> standings.put(
                        "\t" + c.indicator().code() + "\t" + c.indicator().name(),
                        c.level()
                                .map(l -> new Standing(l.label() + " " + l.word(), l.name()))
                                .orElse(new Standing(
                                        c.verdict().label(), c.verdict().name()))));
        for (CheckResult result : quarter.results()) {
            for (IndicatorResult i : result.indicators()) {
                standings.put(
                        name(result) + "\t" + i.indicator().code() + "\t"
                                + i.indicator().name(),
                        i.level()
                                .map(l -> new Standing(l.label() + " " + l.word(), l.name()))
                                .orElse(new Standing(
                                        i.verdict().label(), i.verdict().name())));
            }
        }
        return standings;
    }
}
