package cn.guijian.language.rule;

import cn.guijian.language.Faults;
import cn.guijian.language.Lexicon;
import cn.guijian.model.Spelling;
import cn.guijian.model.result.Doubt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's page {@code doc.md}: a title line {@code # R0203 …} and the fixed sections. An outcome of intake has no DRL,
 * so its page says under the title what it doubts: {@code @质疑("否")}.
 *
 * @param sections text of each section by its heading, trimmed; what stands above the first one, if anything, by ""
 */
public record RulePage(String title, Map<String, String> sections) {
    /** The headings every page has, in this order. */
    public static final List<String> HEADINGS = List.of("规则", "依据", "不合格示例", "合格示例", "如何改正", "例外");

    private static final String HEAD = "";
    private static final Pattern DOUBT = Pattern.compile("@质疑\\(\"([^\"]*)\"\\)");

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

    /** What an open finding of this page doubts. */
    public Doubt doubts() {
        return doubt().flatMap(Doubt::of).orElse(Doubt.NONE);
    }

    private Optional<String> doubt() {
        Matcher matcher = DOUBT.matcher(sections.getOrDefault(HEAD, ""));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** An outcome of intake that asks says what it doubts, and nothing else does. */
    public void checkDoubt(boolean asks, Faults faults) {
        Optional<String> doubt = doubt();
        if (asks && doubt.isEmpty()) {
            faults.at(2, 1, "page-doubt");
        } else if (!asks && doubt.isPresent()) {
            faults.at(2, 1, "page-doubt-level");
        } else if (doubt.isPresent() && Doubt.of(doubt.get()).isEmpty()) {
            faults.at(2, 1, "doubt-unknown", doubt.get(), Lexicon.maybe(doubt.get(), Lint.doubts()));
        }
    }

    public static RulePage parse(String text, String id, Faults faults) {
        String title = "";
        StringBuilder section = new StringBuilder();
        StringBuilder head = section;
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            if (line.startsWith("# ")) {
                title = line.substring(2).strip();
            } else if (line.startsWith("## ")) {
                section = new StringBuilder();
                sections.put(line.substring(3).strip(), section);
                lines.put(line.substring(3).strip(), i + 1);
            } else {
                section.append(line).append('\n');
            }
        }
        if (!title.startsWith(id)) {
            faults.at(1, 1, "page-title", id);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        sections.forEach((name, body) -> texts.put(name, body.toString().strip()));
        if (!head.toString().isBlank()) {
            texts.put(HEAD, head.toString().strip());
        }
        HEADINGS.forEach(name -> heading(name, texts, lines, all.size() + 1, faults));
        return new RulePage(title.startsWith(id) ? title.substring(id.length()).strip() : title, texts);
    }

    private static void heading(
            String name, Map<String, String> texts, Map<String, Integer> lines, int end, Faults faults) {
        if (!texts.getOrDefault(name, "").isEmpty()) {
            return;
        }
        if (texts.containsKey(name)) {
            faults.at(lines.getOrDefault(name, end), 1, "page-empty", name);
            return;
        }
        List<String> strangers = lines.keySet().stream()
                .filter(other -> !HEADINGS.contains(other))
                .toList();
        Spelling.near(name, strangers)
                .ifPresentOrElse(
                        written -> faults.at(lines.getOrDefault(written, end), 1, "page-heading-meant", name, written),
                        () -> faults.at(lineOfNext(name, lines, end), 1, "page-heading", name));
    }

    /** Where a missing section belongs: before the first of those that follow it. */
    private static int lineOfNext(String name, Map<String, Integer> lines, int end) {
        return HEADINGS.stream()
                .skip(HEADINGS.indexOf(name) + 1L)
                .filter(lines::containsKey)
                .findFirst()
                .map(next -> lines.getOrDefault(next, end))
                .orElse(end);
    }
}
