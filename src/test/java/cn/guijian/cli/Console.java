package cn.guijian.cli;

import cn.guijian.check.RunOutcome;
import cn.guijian.cli.print.CheckSummary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a run prints, without running it. */
public final class Console {
    private Console() {}

    public static List<String> lines(RunOutcome outcome) {
        StringWriter text = new StringWriter();
        new CheckSummary(new PrintWriter(text, true)).print(outcome, java.util.List.of(), true);
        return text.toString().lines().toList();
    }
}
