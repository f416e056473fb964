package cn.guijian.check;

import cn.guijian.engine.facts.Answers;
import cn.guijian.model.Period;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.Changes;
import cn.guijian.model.result.Changes.PastFinding;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.report.json.ResultJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The results of an earlier run ({@code --previous}): says what was mended, is new, is still open. */
final class Previous {
    private final Map<String, PastResult> results = new HashMap<>();

    private Previous() {}

    /** No earlier run. */
    static Previous none() {
        return new Previous();
    }

    /**
     * Reads every result.json below {@code folder}.
     *
     * @param notes takes what a person should know: a result that can't be read, a run that was ended half-way
     * @throws IOException when the folder can't be listed
     */
    static Previous read(Path folder, Consumer<String> notes) throws IOException {
        Previous previous = new Previous();
        PastResults.below(folder, notes).forEach(previous::add);
        return previous;
    }

    /** Results that are still at hand; of one unit and period the last. They are compared as if they had been written. */
    static Previous of(Collection<CheckResult> earlier) throws IOException {
        Previous previous = new Previous();
        for (CheckResult result : earlier) {
            previous.add(PastResult.of(new ResultJson().render(result)));
        }
        return previous;
    }

    private void add(PastResult result) {
        results.put(result.unit() + "|" + result.period(), result);
    }

    /** The result with its changes against the earlier one; without an earlier one, as it is. */
    CheckResult compare(CheckResult result) {
        return earlier(result.unit().map(ReportingUnit::code), result.period())
                .map(earlier -> result.changedBy(changes(result.findings(), earlier.findings())))
                .orElse(result);
    }

    /** What the earlier run found in the same unit's workbook of the same period. */
    List<Answers.Earlier> findings(Submission submission) {
        return earlier(Optional.of(submission.unit().code()), Optional.of(submission.period())).stream()
                .flatMap(earlier -> earlier.findings().stream())
                .map(old -> new Answers.Earlier(
                        old.finding().id(), old.finding().rule(), old.indicator(), old.explanation()))
                .toList();
    }

    private Optional<PastResult> earlier(Optional<String> unit, Optional<Period> period) {
        return Optional.ofNullable(
                results.get(unit.orElse("") + "|" + period.map(Period::code).orElse("")));
    }

    /** A finding under the id of a rule since retired is the one that its successor found. */
    private static Changes changes(List<Finding> findings, List<PastResult.Entry> earlier) {
        Map<String, String> today = new HashMap<>();
        for (Finding finding : findings) {
            finding.former().forEach(old -> today.put(old, finding.id()));
            today.put(finding.id(), finding.id());
        }
        Set<String> before = new HashSet<>();
        List<PastFinding> mended = new ArrayList<>();
        for (PastResult.Entry old : earlier) {
            String id = today.get(old.finding().id());
            if (id == null) {
                mended.add(old.finding());
            } else {
                before.add(id);
            }
        }
        Set<String> now = new HashSet<>();
        findings.forEach(finding -> now.add(finding.id()));
        Set<String> fresh = new HashSet<>(now);
        fresh.removeAll(before);
        Set<String> open = new HashSet<>(now);
        open.retainAll(before);
        return new Changes(mended, fresh, open);
    }
}
