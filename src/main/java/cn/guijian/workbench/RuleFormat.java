package cn.guijian.workbench;

import cn.guijian.catalog.PlanFolders;
import cn.guijian.catalog.TableLayout;
import cn.guijian.files.WholeFile;
import cn.guijian.language.rule.DrlLayout;
import cn.guijian.language.rule.PageLayout;
import cn.guijian.language.rule.RuleFiles;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.rules.RuleFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lays out the files of a rules folder in one way, so that a comparison of two versions shows only what was meant. Never
 * changes what a file says; a file that it can't read it leaves alone and names.
 */
public final class RuleFormat {
    private final Path folder;
    private final Map<String, byte[]> changed = new TreeMap<>();
    private final List<RuleFault> unread = new ArrayList<>();

    private RuleFormat(Path folder) {
        this.folder = folder;
    }

    /**
     * What is laid out otherwise than it should be.
     *
     * @throws IOException when the folder can't be listed or a file in it can't be read
     */
    public static RuleFormat of(Path folder) throws IOException {
        RuleFormat format = new RuleFormat(folder);
        for (String plan : PlanFolders.of(folder)) {
            format.files(new RulesHome(folder, plan));
        }
        return format;
    }

    private void files(RulesHome home) throws IOException {
        for (String table : TableLayout.tables()) {
            file(home.place(table), bytes -> TableLayout.table(table, bytes));
        }
        for (String folder : RuleFiles.folders(home)) {
            String name = home.place(folder);
            file(
                    name + "/" + RuleFiles.DRL,
                    bytes -> text(bytes).flatMap(DrlLayout::of).map(RuleFormat::bytes));
            file(
                    name + "/" + RuleFiles.PAGE,
                    bytes -> text(bytes).map(PageLayout::of).map(RuleFormat::bytes));
            file(name + "/" + RuleFiles.EXAMPLES, bytes -> TableLayout.examples(bytes, RuleFiles.EXAMPLE_HEADERS));
        }
    }

    /** Paths below the folder of the files that are, or would be, changed. */
    public List<String> changed() {
        return List.copyOf(changed.keySet());
    }

    /** Files that are left as they are because they can't be read. */
    public List<RuleFault> unread() {
        return List.copyOf(unread);
    }

    /**
     * Writes the changed files, each whole or not at all.
     *
     * @throws IOException when one can't be written
     */
    public void write() throws IOException {
        for (Map.Entry<String, byte[]> file : changed.entrySet()) {
            WholeFile.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private interface Layout {
        Optional<byte[]> of(byte[] content);
    }

    private void file(String path, Layout layout) throws IOException {
        Path file = folder.resolve(path);
        if (Files.isRegularFile(file)) {
            byte[] before = Files.readAllBytes(file);
            Optional<byte[]> after = layout.of(before);
            if (after.isEmpty()) {
                unread.add(new RuleFault(
                        path, 0, 0, Texts.text("rules.format.unread"), Texts.text("rules.format.unread.remedy")));
            } else if (!Arrays.equals(before, after.get())) {
                changed.put(path, after.get());
            }
        }
    }

    private static Optional<String> text(byte[] bytes) {
        return TableLayout.text(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
