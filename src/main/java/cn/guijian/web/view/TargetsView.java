package cn.guijian.web.view;

import cn.guijian.workbench.TargetTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The table of targets on the policy page.
 *
 * @param head its columns
 * @param rows its rows; where they may be edited, the last is blank
 * @param base the file that the editing begins on
 * @param draft what a check of the rows says
 */
public record TargetsView(
        boolean editor, List<String> head, List<List<String>> rows, String base, Optional<DraftView> draft) {
    public TargetsView {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /**
     * The table.
     *
     * @param base the file as it is
     * @param text the file as it is edited
     */
    public static TargetsView of(String base, String text, boolean editor, Optional<DraftView> draft) {
        TargetTable table = TargetTable.of(text);
        boolean editable = editor && table.width() > 0;
        List<List<String>> rows = new ArrayList<>(table.rows());
        if (editable) {
            rows.add(Collections.nCopies(table.width(), ""));
        }
        return new TargetsView(editable, table.head(), rows, base, draft);
    }

    /** How many targets there are. */
    public int count() {
        return rows.size() - (editor ? 1 : 0);
    }

    /** What a column is called; one beyond the head like the last. */
    public String column(int number) {
        return head.get(Math.min(number, head.size() - 1));
    }
}
