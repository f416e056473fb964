package cn.guijian.bench;

import cn.guijian.check.CheckRun;
import cn.guijian.check.Checks;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.RulesFolder;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Runs of the program inside this process. */
final class Runs {
    private Runs() {}

    static Ruleset rules(Path folder) throws IOException {
        RulesFolder.Outcome outcome = RulesFolder.load(folder);
        if (outcome instanceof RulesFolder.Outcome.Ready ready) {
            return ready.ruleset();
        }
        throw new IOException("rules of " + folder + " are refused: " + outcome);
    }

    /** Checks a folder as {@code guijian check} does; every workbook must have been read. */
    static void check(Ruleset rules, Path workbooks, Path out, Set<String> formats, int threads) throws IOException {
        CheckRun.Request request = Checks.request(out, formats, workbooks);
        if (new CheckRun(rules, request, Progress.SILENT, threads).run().hasUnchecked()) {
            throw new IOException("not every workbook of " + workbooks + " was checked");
        }
    }
}
