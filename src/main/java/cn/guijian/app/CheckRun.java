package cn.guijian.app;

import cn.guijian.intake.IntakeLimits;
import cn.guijian.model.CheckResult;
import cn.guijian.model.Period;
import cn.guijian.model.QuarterResult;
import cn.guijian.report.ReportSet;
import cn.guijian.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The main job: checks the named workbooks and writes the reports of their quarters. */
public final class CheckRun {
    private final Ruleset ruleset;
    private final Request request;

    public CheckRun(Ruleset ruleset, Request request) {
        this.ruleset = ruleset;
        this.request = request;
    }

    /**
     * What the user asked for.
     *
     * @param paths workbooks and folders
     * @param period only submissions of this period are judged
     * @param out the folder for the reports
     * @param formats words of {@code --format}; empty means all
     * @param unitNames whether folders may bear Chinese names
     */
    public record Request(List<Path> paths, Optional<Period> period, Path out, Set<String> formats, boolean unitNames) {
        public Request {
            paths = List.copyOf(paths);
            formats = Set.copyOf(formats);
        }
    }

    /** The words that {@code --format} knows. */
    public static Set<String> formats() {
        return ReportSet.all().options();
    }

    /**
     * Checks and writes.
     *
     * @throws UnwritableException when a report can't be written
     * @throws IOException when a folder can't be listed
     */
    public RunOutcome run() throws IOException {
        Inputs inputs = Inputs.collect(request.paths());
        Checker checker = new Checker(ruleset, IntakeLimits.standard());
        List<CheckResult> taken = new ArrayList<>();
        List<CheckResult> otherPeriods = new ArrayList<>();
        for (Inputs.Workbook workbook : inputs.workbooks()) {
            CheckResult result = checker.check(workbook.path(), workbook.name());
            boolean other = request.period().isPresent()
                    && result.period().isPresent()
                    && !result.period().equals(request.period());
            (other ? otherPeriods : taken).add(result);
        }
        List<QuarterResult> quarters = new Batch(ruleset.catalog()).quarters(taken, request.period());
        List<CheckResult> homeless = taken.stream()
                .filter(result -> quarters.stream().noneMatch(q -> q.results().contains(result)))
                .filter(result -> result.period().isEmpty())
                .toList();
        return new RunOutcome(write(quarters, homeless), homeless, otherPeriods, inputs.ignored());
    }

    private List<RunOutcome.Written> write(List<QuarterResult> quarters, List<CheckResult> homeless) {
        ReportSet formats =
                request.formats().isEmpty() ? ReportSet.all() : ReportSet.all().only(request.formats());
        ReportWriter writer = new ReportWriter(request.out(), formats, request.unitNames());
        List<RunOutcome.Written> written = new ArrayList<>();
        try {
            for (QuarterResult quarter : quarters) {
                written.add(new RunOutcome.Written(quarter, writer.write(quarter)));
            }
            for (CheckResult result : homeless) {
                writer.write(result);
            }
        } catch (IOException e) {
            throw new UnwritableException(request.out(), e);
        }
        return written;
    }
}
