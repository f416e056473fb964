package cn.guijian.language.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out a rule's page: the fixed headings in their order, one blank line between paragraphs, none at the end. */
public final class PageLayout {
    private static final String HEADING = "## ";
    private static final String FENCE = "```";
    private static final String HARD_BREAK = "  ";

    private final List<String> opening = new ArrayList<>();
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private PageLayout() {}

    /** The page laid out. A heading that stands twice keeps both texts, one below the other. */
    public static String of(String text) {
        PageLayout page = new PageLayout();
        page.read(text.replace("\r\n", "\n").replace('\r', '\n'));
        List<String> lines = new ArrayList<>(page.opening);
        RulePage.HEADINGS.stream().filter(page.sections::containsKey).forEach(name -> page.write(name, lines));
        page.sections.keySet().stream()
                .filter(name -> !RulePage.HEADINGS.contains(name))
                .forEach(name -> page.write(name, lines));
        return String.join("\n", spaced(lines)) + "\n";
    }

    private void read(String text) {
        List<String> section = opening;
        boolean fenced = false;
        for (String line : text.lines().toList()) {
            fenced ^= line.startsWith(FENCE);
            if (!fenced && line.startsWith(HEADING)) {
                section = sections.computeIfAbsent(
                        line.substring(HEADING.length()).strip(), name -> new ArrayList<>());
                section.add("");
            } else {
                section.add(fenced ? line : trimmed(line));
            }
        }
    }

    private void write(String name, List<String> lines) {
        lines.addAll(List.of("", HEADING + name, ""));
        lines.addAll(sections.getOrDefault(name, List.of()));
    }

    /** Two blanks at a line's end are a line break in Markdown and stay. */
    private static String trimmed(String line) {
        String bare = line.stripTrailing();
        return !bare.isEmpty() && line.startsWith(bare + HARD_BREAK) ? bare + HARD_BREAK : bare;
    }

    private static List<String> spaced(List<String> lines) {
        List<String> spaced = new ArrayList<>();
        boolean fenced = false;
        for (String line : lines) {
            boolean afterTitle = !spaced.isEmpty() && !fenced && isHeading(spaced.get(spaced.size() - 1));
            boolean before = !fenced && isHeading(line);
            if ((afterTitle || before) && !line.isEmpty()) {
                blank(spaced);
            }
            if (fenced || !line.isEmpty()) {
                spaced.add(line);
            } else {
                blank(spaced);
            }
            fenced ^= line.startsWith(FENCE);
        }
        while (!spaced.isEmpty() && spaced.get(spaced.size() - 1).isEmpty()) {
            spaced.remove(spaced.size() - 1);
        }
        return spaced;
    }

    private static boolean isHeading(String line) {
        return line.matches("#{1,6} .*");
    }

    private static void blank(List<String> lines) {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }
}
