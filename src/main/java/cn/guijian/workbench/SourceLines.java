package cn.guijian.workbench;

import cn.guijian.catalog.TableLayout;
import cn.guijian.model.rules.RuleFault;
import cn.guijian.workbench.Diagnosis.Excerpt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line of each fault, and the word or the field in it. */
final class SourceLines {
    /** A field of a CSV line, quoted or not; possessive, or a long one would need as much stack. */
    private static final Pattern FIELD = Pattern.compile("\"(?:[^\"]++|\"\")*+\"?|[^,]*");
    /** A word, a number, a quoted text, or the run of signs that stands there. */
    private static final Pattern WORD = Pattern.compile("\\$?[\\p{L}\\p{N}_.]+|\"[^\"]*\"|[=<>!&|]+|.");

    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");
    private static final int LONG = 30;
    /** More of a page's line nobody needs to find it. */
    private static final int LINE = 80;

    private final Path folder;

    SourceLines(Path folder) {
        this.folder = folder;
    }

    List<Diagnosis> show(List<RuleFault> faults) throws IOException {
        List<Diagnosis> shown = new java.util.ArrayList<>();
        for (RuleFault fault : faults) {
            shown.add(new Diagnosis(fault, excerpt(fault)));
        }
        return shown;
    }

    private Optional<Excerpt> excerpt(RuleFault fault) throws IOException {
        Path file = folder.resolve(fault.file());
        if (fault.line() == 0 || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> lines =
                TableLayout.text(Files.readAllBytes(file)).orElse("").lines().toList();
        if (fault.line() > lines.size()) {
            return Optional.empty();
        }
        String line = lines.get(fault.line() - 1);
        if (fault.file().endsWith(".md")) {
            return Optional.of(new Excerpt(line, 0, Math.min(line.length(), LINE)));
        }
        return Optional.of(
                fault.file().endsWith(".csv")
                        ? narrowed(field(line, fault.column()), fault.message())
                        : word(line, fault.column()));
    }

    private static Excerpt word(String line, int column) {
        int from = Math.min(Math.max(column - 1, 0), line.length());
        Matcher matcher = WORD.matcher(line);
        boolean found = matcher.find(from) && matcher.start() == from;
        return new Excerpt(line, from, found ? matcher.end() : from + 1);
    }

    /** In a table the column is the number of the field. */
    private static Excerpt field(String line, int column) {
        Matcher matcher = FIELD.matcher(line);
        int from = 0;
        for (int i = 1; i <= column && matcher.find(from); i++) {
            if (i == column) {
                return new Excerpt(line, matcher.start(), Math.max(matcher.end(), matcher.start() + 1));
            }
            from = Math.min(matcher.end() + 1, line.length());
        }
        return new Excerpt(line, line.length(), line.length() + 1);
    }

    /** In a long field, the part of it that the message names. */
    private static Excerpt narrowed(Excerpt field, String message) {
        if (field.to() - field.from() <= LONG) {
            return field;
        }
        String text = field.line()
                .substring(field.from(), Math.min(field.to(), field.line().length()));
        return QUOTED.matcher(message)
                .results()
                .map(match -> match.group(1))
                .filter(text::contains)
                .reduce((first, last) -> last)
                .map(part -> {
                    int from = field.from() + text.indexOf(part);
                    return new Excerpt(field.line(), from, from + part.length());
                })
                .orElse(field);
    }
}
