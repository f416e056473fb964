package cn.guijian.check;

import cn.guijian.model.InputFile;
import cn.guijian.model.Level;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Decision;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.QuarterResult;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a run found and where it wrote it.
 *
 * @param homeless files that could not be read and belong to no quarter
 * @param missed says that no workbook is of the period that was asked for, and of which they are
 * @param otherPeriods submissions of a period that was not asked for: read, not judged further
 * @param ignored files that are no workbooks
 * @param idleDecisions decisions of the bureau on questions that are no longer there
 * @param notes remarks of the report formats, such as a template that leaves a part out
 * @param failures reports that are missing because the program is at fault
 */
public record RunOutcome(
        List<Written> written,
        List<CheckResult> homeless,
        Optional<String> missed,
        List<InputFile> otherPeriods,
        List<String> ignored,
        List<Decision> idleDecisions,
        List<String> notes,
        Map<Path, RuntimeException> failures) {
    public RunOutcome {
        written = List.copyOf(written);
        homeless = List.copyOf(homeless);
        otherPeriods = List.copyOf(otherPeriods);
        ignored = List.copyOf(ignored);
        idleDecisions = List.copyOf(idleDecisions);
        notes = List.copyOf(notes);
        failures = Collections.unmodifiableMap(new TreeMap<>(failures));
    }

    /** A quarter and the folder that holds its reports. */
    public record Written(QuarterResult quarter, Path folder) {}

    /** Every result that was asked for. */
    public Stream<CheckResult> results() {
        return Stream.concat(quarters().flatMap(quarter -> quarter.results().stream()), homeless.stream());
    }

    /** True when no workbook was found. */
    public boolean isEmpty() {
        return results().findAny().isEmpty();
    }

    /** True when a file was not read or a rule broke. */
    public boolean hasUnchecked() {
        return quarters().anyMatch(quarter -> quarter.cityCoverage().hasFailure())
                || results()
                        .anyMatch(r -> r.status() == CheckResult.Status.UNREADABLE
                                || r.coverage().hasFailure());
    }

    /** True when the program itself failed on a file or on a report. */
    public boolean hasProgramFault() {
        return !failures.isEmpty() || findings().anyMatch(f -> f.rule().equals(Trouble.Type.PROGRAM_FAULT.rule()));
    }

    public boolean hasMustFix() {
        return findings().anyMatch(f -> f.level() == Level.MUST_FIX);
    }

    /** True for any colour, or a 核实性 finding that is still open. */
    public boolean hasWarning() {
        return findings().anyMatch(f -> f.level().isGrade() || f.isOpenQuestion());
    }

    private Stream<QuarterResult> quarters() {
        return written.stream().map(Written::quarter);
    }

    private Stream<Finding> findings() {
        return Stream.concat(
                results().flatMap(r -> r.findings().stream()),
                quarters().flatMap(quarter -> quarter.cityFindings().stream()));
    }
}
