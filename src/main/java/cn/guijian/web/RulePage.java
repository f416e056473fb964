package cn.guijian.web;

import cn.guijian.app.RuleFiles;
import java.util.List;

/** One rule with its files. */
public record RulePage(Frame frame, EditView edit, RuleFiles.Entry rule, List<Part> parts) {
    public RulePage {
        parts = List.copyOf(parts);
    }

    /**
     * A file.
     *
     * @param file its path below the rules folder
     * @param label what a person calls it
     */
    public record Part(String file, String label, String text, int lines) {}
}
