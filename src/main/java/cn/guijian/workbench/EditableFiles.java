package cn.guijian.workbench;

import cn.guijian.catalog.TableLayout;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RuleFiles;
import cn.guijian.model.Level;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.ruleset.RulesFolder;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a rules folder that an officer edits. Only files that are there have a name: no name is made a path. */
public final class EditableFiles {
    public static final String TARGETS = "targets.csv";
    private static final List<String> OF_RULES = List.of("rule.drl", "doc.md", "cases.csv");

    private final RulesHome rules;

    public EditableFiles(RulesHome rules) {
        this.rules = rules;
    }

    /**
     * A rule in a list.
     *
     * @param level its word, or that the grade decides
     */
    public record Entry(String id, String folder, String title, String level, String summary) {}

    /** All rules with DRL, in order of their ids. */
    public static List<Entry> entries(Ruleset ruleset) {
        return ruleset.rules().rules().stream()
                .sorted(java.util.Comparator.comparing(Rule::id))
                .map(rule -> new Entry(
                        rule.id(),
                        rule.folder(),
                        rule.title(),
                        rule.level().map(Level::label).orElse(Texts.text("rules.index.by-grade")),
                        rule.page().summary()))
                .toList();
    }

    /**
     * The files of one rule.
     *
     * @param folder its name; of none that is there, an empty list comes back
     * @throws IOException when the rules can't be listed
     */
    public List<String> of(String folder) throws IOException {
        List<String> files = new ArrayList<>();
        if (RuleFiles.folders(rules).contains(folder)) {
            OF_RULES.stream()
                    .map(file -> folder + "/" + file)
                    .filter(file -> Files.isRegularFile(rules.file(file)))
                    .forEach(files::add);
        }
        return files;
    }

    /** Whether an officer may edit the file. */
    public boolean isEditable(String file) throws IOException {
        int slash = file.indexOf('/');
        return file.equals(TARGETS) || slash > 0 && of(file.substring(0, slash)).contains(file);
    }

    /**
     * The text of a file, with plain line ends and no BOM; empty when there is no such file or it is no text.
     *
     * @throws IOException when it can't be read
     */
    public Optional<String> text(String file) throws IOException {
        return isEditable(file)
                ? TableLayout.text(Files.readAllBytes(rules.file(file))).map(EditableFiles::plain)
                : Optional.empty();
    }

    /** A text with the line ends that a form sends, too: a browser makes the same of all. */
    public static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * Names the whole folder as it is now: to be asked for before the files are read that are to be changed.
     *
     * @throws IOException when it can't be read
     */
    public String version() throws IOException {
        return RulesFolder.hash(rules);
    }
}
