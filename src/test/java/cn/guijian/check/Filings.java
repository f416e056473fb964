package cn.guijian.check;

import cn.guijian.engine.facts.Context;
import cn.guijian.engine.judge.Doubted;
import cn.guijian.engine.judge.Filing;
import cn.guijian.files.InputLimits;
import cn.guijian.files.Inputs;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What came from every unit, read from the workbooks of one folder, each checked on its own. */
final class Filings {
    private Filings() {}

    static List<Filing> of(Ruleset ruleset, Path folder) throws IOException {
        Checker checker = new Checker(ruleset, IntakeLimits.standard());
        Map<String, Filing> filings = new HashMap<>();
        for (Inputs.Workbook workbook :
                Inputs.collect(List.of(folder), InputLimits.standard()).workbooks()) {
            if (checker.read(workbook) instanceof Intake.Read read) {
                Submission submission = read.submission();
                filings.put(submission.unit().code(), filing(checker, submission));
            }
        }
        List<Filing> all = new ArrayList<>();
        for (ReportingUnit unit : ruleset.catalog().units()) {
            all.add(filings.getOrDefault(unit.code(), Filing.missing(unit)));
        }
        return all;
    }

    static Filing filing(Checker checker, Submission submission) {
        return Filing.reported(
                submission,
                false,
                List.of(),
                Doubted.by(checker.check(new Intake.Read(submission), Context.alone())
                        .findings()),
                Set.of());
    }
}
