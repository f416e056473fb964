package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.Finding;
import cn.guijian.model.Level;
import cn.guijian.model.Verdict;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many of what: the counts that the first page says, over one submission or many. */
public final class Tally {
    private static final List<Level> GRADES = List.of(Level.RED, Level.ORANGE, Level.YELLOW);
    private static final List<Level> FAULTS = List.of(Level.MUST_FIX, Level.MUST_EXPLAIN, Level.NOTE);

    private final List<CheckResult> results;

    public Tally(Collection<CheckResult> results) {
        this.results = List.copyOf(results);
    }

    public long indicators() {
        return results.stream().mapToLong(r -> r.indicators().size()).sum();
    }

    public long verdict(Verdict verdict) {
        return results.stream()
                .flatMap(r -> r.indicators().stream())
                .filter(i -> i.verdict() == verdict)
                .count();
    }

    /** Indicators of a colour. */
    public long grade(Level level) {
        return results.stream()
                .flatMap(r -> r.indicators().stream())
                .filter(i -> i.level().stream().anyMatch(level::equals))
                .count();
    }

    public long graded() {
        return GRADES.stream().mapToLong(this::grade).sum();
    }

    public long faults(Level level) {
        return results.stream().mapToLong(r -> r.count(level)).sum();
    }

    public long explained() {
        return results.stream()
                .flatMap(r -> r.findings().stream())
                .filter(f -> f.level() == Level.MUST_EXPLAIN && f.status() == Finding.Status.EXPLAINED)
                .count();
    }

    /** The worst colour, in words; what is said without one depends on whether anything was judged. */
    Judgement worst() {
        return GRADES.stream()
                .filter(level -> grade(level) > 0)
                .findFirst()
                .map(level -> new Judgement(Judgement.css(level), Judgement.words(level), ""))
                .orElseGet(() -> verdict(Verdict.MET) > 0
                        ? new Judgement("v-met", text("report.progress.clear"), "")
                        : new Judgement("v-not-judged", text("report.progress.unjudged"), ""));
    }

    /** Every indicator in one part only: met, behind by colour, then those without a judgement. */
    String progress() {
        Stream<String> grades = GRADES.stream().filter(l -> grade(l) > 0).map(l -> items(Judgement.words(l), grade(l)));
        Stream<String> others = Stream.of(Verdict.NOT_REPORTED, Verdict.IN_DOUBT, Verdict.NO_CASES, Verdict.NOT_JUDGED)
                .filter(v -> verdict(v) > 0)
                .map(v -> items(v.label(), verdict(v)));
        return Wording.join(Stream.of(Stream.of(items(Verdict.MET.label(), verdict(Verdict.MET))), grades, others)
                .flatMap(s -> s)
                .toList());
    }

    /** Why indicators were not judged, with the number of each reason; empty when all were. */
    public String unjudged() {
        Map<String, Long> reasons = results.stream()
                .flatMap(r -> r.indicators().stream())
                .filter(i -> i.verdict() == Verdict.NOT_JUDGED)
                .collect(Collectors.groupingBy(
                        i -> Judgement.of(i).remark(), LinkedHashMap::new, Collectors.counting()));
        return Wording.join(reasons.entrySet().stream()
                .map(e -> items(e.getKey(), e.getValue()))
                .toList());
    }

    /** The faults in the data by level. */
    public String data() {
        List<String> parts = FAULTS.stream()
                .filter(level -> faults(level) > 0)
                .map(level -> text("report.count.faults", Judgement.words(level), faults(level)))
                .toList();
        return parts.isEmpty() ? text("report.data.clean") : Wording.join(parts);
    }

    /** The same, and of each level how many follow from another fault and go away with it. */
    String dataWithCauses() {
        List<String> parts = FAULTS.stream()
                .filter(level -> faults(level) > 0)
                .map(level -> text("report.count.faults", Judgement.words(level), faults(level))
                        + followOn(followers(level, f -> true)))
                .toList();
        return parts.isEmpty() ? text("report.data.clean") : Wording.join(parts);
    }

    /** Faults that follow from another one of the same submission. */
    long followers(Level level, Predicate<Finding> which) {
        return results.stream()
                .flatMap(r -> Causes.ofFaults(r).followers(level).stream())
                .filter(which)
                .count();
    }

    private static String followOn(long followers) {
        return followers == 0 ? "" : text("report.count.follow-on", followers);
    }

    private static String items(String what, long count) {
        return text("report.count.indicators", what, count);
    }
}
