package cn.guijian.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule's page {@code doc.md}: a title line {@code # R0203 …} and the fixed sections.
 *
 * @param sections text of each section by its heading, trimmed
 */
public record RulePage(String title, Map<String, String> sections) {
    /** The headings every page has, in this order. */
    public static final List<String> HEADINGS = List.of("规则", "依据", "不合格示例", "合格示例", "如何改正", "例外");

    public RulePage {
        sections = Map.copyOf(sections);
    }

    /** The advice that its findings carry: the first paragraph of 如何改正. */
    public String advice() {
        String text = sections.getOrDefault("如何改正", "");
        int end = text.indexOf("\n\n");
        return (end < 0 ? text : text.substring(0, end)).replace("\n", "").strip();
    }

    /** The rule in one sentence: what stands in bold in its first section. */
    public String summary() {
        String text = sections.getOrDefault("规则", "");
        int from = text.indexOf("**");
        int to = text.indexOf("**", from + 2);
        return from < 0 || to < 0 ? text.lines().findFirst().orElse("") : text.substring(from + 2, to);
    }

    static RulePage parse(String text, String id, Faults faults) {
        String title = "";
        StringBuilder section = new StringBuilder();
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("# ")) {
                title = line.substring(2).strip();
            } else if (line.startsWith("## ")) {
                section = new StringBuilder();
                sections.put(line.substring(3).strip(), section);
            } else {
                section.append(line).append('\n');
            }
        }
        if (!title.startsWith(id)) {
            faults.at(1, 1, "page-title", id);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        sections.forEach((name, body) -> texts.put(name, body.toString().strip()));
        HEADINGS.stream()
                .filter(name -> texts.getOrDefault(name, "").isEmpty())
                .forEach(name -> faults.at(0, 0, "page-heading", name));
        return new RulePage(title.startsWith(id) ? title.substring(id.length()).strip() : title, texts);
    }
}
