package cn.guijian.cli;

import cn.guijian.ruleset.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** What the program printed, and its exit code; it runs on the last day of 2023. */
record Run(int exit, String out, String err) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-12-31T08:00:00Z"), ZoneOffset.UTC);

    static Run of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        int exit =
                Main.run(() -> CLOCK, Progress.SILENT, new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Run(exit, out.toString(), err.toString());
    }
}
