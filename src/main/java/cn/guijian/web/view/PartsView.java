package cn.guijian.web.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.workbench.EditableFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a rule on its page.
 *
 * @param folder of the rule
 * @param draft what a check of the texts says
 */
public record PartsView(boolean editor, String folder, List<Part> parts, Optional<DraftView> draft) {
    public PartsView {
        parts = List.copyOf(parts);
    }

    /**
     * A file.
     *
     * @param file its path below the rules folder
     * @param label what a person calls it
     * @param base the text that the editing begins on
     */
    public record Part(String file, String label, String text, String base) {
        /** How high a field for it is. */
        public int lines() {
            return text.split("\n", -1).length + 1;
        }
    }

    /**
     * The files.
     *
     * @param texts those that are edited
     */
    public static PartsView of(
            EditableFiles files, String folder, Map<String, String> texts, boolean editor, Optional<DraftView> draft)
            throws IOException {
        List<Part> parts = new ArrayList<>();
        for (String file : files.of(folder)) {
            String base = files.text(file).orElse("");
            String label = text("web.rule." + file.substring(file.indexOf('/') + 1));
            parts.add(new Part(file, label, texts.getOrDefault(file, base), base));
        }
        return new PartsView(editor, folder, parts, draft);
    }
}
