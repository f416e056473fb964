package cn.guijian.cli;

import cn.guijian.cli.print.ProgressLine;
import cn.guijian.files.ProgramFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks one of the samples that come with the program, once with rules that are compiled anew and once with stored ones,
 * all reports: so that Java learns which classes the program takes. Nothing of it is for people.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Writes the reports to the named folder. */
    public static void main(String[] arguments) throws IOException {
        Path home = ProgramFile.path().resolveSibling("");
        Path samples = home.resolve("sample-submissions");
        Path sample = sample(samples);
        String rules = home.resolve("rules").toString();
        String out = arguments[0];
        String plan = samples.relativize(sample).getName(0).toString();
        check(sample.toString(), "--rules", rules, "--plan", plan, "--out", out, "--no-cache");
        System.exit(check(sample.toString(), "--rules", rules, "--plan", plan, "--out", out, "--fail-on", "never"));
    }

    /** One from a later quarter, so that there are earlier ones beside it: samples lie by plan and period. */
    private static Path sample(Path samples) throws IOException {
        try (Stream<Path> files = Files.walk(samples)) {
            List<Path> workbooks = files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
            return workbooks.get(workbooks.size() * 2 / 3);
        }
    }

    private static int check(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "check";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return Main.run(Clock::systemDefaultZone, ProgressLine.inLog(line -> {}), nowhere, nowhere, command);
    }
}
