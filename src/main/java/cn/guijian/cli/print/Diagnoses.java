package cn.guijian.cli.print;

import cn.guijian.model.rules.RuleFault;
import cn.guijian.workbench.Diagnosis;
import cn.guijian.workbench.Diagnosis.Excerpt;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Shows faults of the rules folder: the place and what is wrong, the line, a mark under the word, how to mend it. */
public final class Diagnoses {
    private static final String INDENT = "    ";
    private static final String CUT = "…";
    /** So many characters of a long line are shown before and behind the mark. */
    private static final int CONTEXT = 40;
    /** So many of what is marked. */
    private static final int MARKED = 80;

    private final String severity;

    /** @param severity the word before each fault */
    public Diagnoses(String severity) {
        this.severity = severity;
    }

    public void print(Diagnosis diagnosis, PrintWriter out) {
        lines(diagnosis).forEach(out::println);
    }

    /** The lines for one fault. */
    List<String> lines(Diagnosis diagnosis) {
        RuleFault fault = diagnosis.fault();
        RuleFault bare = new RuleFault(fault.file(), fault.line(), fault.column(), fault.message(), "");
        List<String> lines = new ArrayList<>(List.of(severity + " " + bare.text()));
        diagnosis.excerpt().map(Diagnoses::window).ifPresent(excerpt -> {
            lines.add(INDENT + excerpt.line());
            lines.add(INDENT + mark(excerpt));
        });
        if (!fault.remedy().isEmpty()) {
            lines.add(INDENT + fault.remedy());
        }
        return lines;
    }

    /** The mark under the word; a Chinese character is two places wide. */
    private static String mark(Excerpt excerpt) {
        String line = excerpt.line();
        int from = Math.min(excerpt.from(), line.length());
        int to = Math.min(Math.max(excerpt.to(), from), line.length());
        int width = TextTable.width(line.substring(from, to));
        return " ".repeat(TextTable.width(line.substring(0, from))) + "^".repeat(Math.max(1, width));
    }

    /** A long line is cut on both sides; a tab becomes a blank, lest the mark slip. */
    private static Excerpt window(Excerpt excerpt) {
        String line = excerpt.line().replace('\t', ' ');
        int indent = line.length() - line.stripLeading().length();
        int from = excerpt.from() - CONTEXT > indent ? excerpt.from() - CONTEXT : Math.min(indent, excerpt.from());
        int marked = Math.min(excerpt.to(), excerpt.from() + MARKED);
        int to = Math.min(line.length(), marked + (marked < excerpt.to() ? 0 : CONTEXT));
        String before = from > indent ? CUT : "";
        String after = to < line.length() ? CUT : "";
        int shift = before.length() - from;
        return new Excerpt(
                before
                        + line.substring(Math.min(from, line.length()), Math.max(to, Math.min(from, line.length())))
                        + after,
                excerpt.from() + shift,
                marked + shift);
    }
}
