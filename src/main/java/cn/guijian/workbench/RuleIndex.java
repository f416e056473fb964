package cn.guijian.workbench;

import cn.guijian.files.WholeFile;
import cn.guijian.language.Service;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RulePage;
import cn.guijian.model.Level;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Trouble;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The list of all rules, as {@code rules/README.md} holds it. */
public final class RuleIndex {
    private static final String FILE = "README.md";

    private RuleIndex() {}

    /**
     * Whether the page in its folder is missing or says something else than {@link #markdown}.
     *
     * @throws IOException when it can't be read
     */
    public static boolean isStale(Ruleset ruleset) throws IOException {
        Path file = ruleset.home().folder().resolve(FILE);
        return !Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes(ruleset));
    }

    /**
     * Writes the page, whole or not at all.
     *
     * @throws IOException when it can't be written
     */
    public static void write(Ruleset ruleset) throws IOException {
        WholeFile.write(ruleset.home().folder().resolve(FILE), bytes(ruleset));
    }

    private static byte[] bytes(Ruleset ruleset) {
        return markdown(ruleset).getBytes(StandardCharsets.UTF_8);
    }

    /** The page in Markdown. */
    public static String markdown(Ruleset ruleset) {
        TreeMap<String, String> rows = new TreeMap<>();
        for (Rule rule : Stream.concat(ruleset.rules().rules().stream(), ruleset.rules().retired().stream())
                .toList()) {
            String level = rule.level().map(Level::label).orElse(Texts.text("rules.index.by-grade"))
                    + (rule.service() == Service.IN_USE
                            ? ""
                            : Texts.text("rules.index.service", rule.service().label()));
            rows.put(rule.id(), row(rule.id(), rule.folder(), rule.title(), level, rule.page()));
        }
        Arrays.stream(Trouble.Type.values())
                .map(Trouble.Type::rule)
                .distinct()
                .forEach(id -> ruleset.rules()
                        .page(id)
                        .ifPresent(page -> ruleset.rules()
                                .folder(id)
                                .ifPresent(folder -> rows.put(id, row(id, folder, page.title(), level(id), page)))));
        StringBuilder text = new StringBuilder(Texts.text("rules.index.head")).append("\n\n");
        text.append(Texts.text("rules.index.columns")).append("\n|---|---|---|---|\n");
        String block = "";
        for (var entry : rows.entrySet()) {
            String next = entry.getKey().substring(0, 3);
            if (!next.equals(block)) {
                block = next;
                text.append("| **").append(block).append("** | **");
                text.append(Texts.text("rules.block." + block)).append("** | | |\n");
            }
            text.append(entry.getValue());
        }
        return text.toString();
    }

    private static String level(String id) {
        return Arrays.stream(Trouble.Type.values())
                .filter(type -> type.rule().equals(id))
                .findFirst()
                .map(type -> type.level().label())
                .orElse("");
    }

    private static String row(String id, String folder, String title, String level, RulePage page) {
        return "| [" + id + "](" + folder + "/doc.md) | " + title + " | " + level + " | " + page.summary() + " |\n";
    }
}
