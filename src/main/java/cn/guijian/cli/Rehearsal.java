package cn.guijian.cli;

import cn.guijian.cli.print.ProgressLine;
import cn.guijian.files.ProgramFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Checks one of the samples that come with the program, once with rules that are compiled anew and once with stored ones,
 * all reports: so that Java learns which classes the program takes. Nothing of it is for people.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Writes the reports to the named folder. */
    public static void main(String[] arguments) throws IOException {
        Path home = ProgramFile.path().resolveSibling("");
        String sample = home.resolve("sample-submissions/2023Q4/luonan.xlsx").toString();
        String rules = home.resolve("rules").toString();
        String out = arguments[0];
        check(sample, "--rules", rules, "--out", out, "--no-cache");
        System.exit(check(sample, "--rules", rules, "--out", out, "--fail-on", "never"));
    }

    private static int check(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "check";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return Main.run(Clock::systemDefaultZone, ProgressLine.inLog(line -> {}), nowhere, nowhere, command);
    }
}
