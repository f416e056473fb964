package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.workbench.FileMerge;
import java.util.List;

/**
 * What others have saved while somebody was editing, with what stands in the editor's page: what both changed is to be
 * chosen.
 *
 * @param state names what is shown
 * @param toChoose how many rows are to be chosen
 * @param csrf the session's token
 */
public record MergeView(List<Row> rows, String state, int toChoose, String csrf) {
    public MergeView {
        rows = List.copyOf(rows);
    }

    /**
     * A place that others changed.
     *
     * @param choice the name of the field with the choice; empty where only others changed it
     */
    public record Row(String file, String place, String before, String theirs, String mine, String choice) {}

    static MergeView of(EditForm form, String csrf) {
        List<Row> rows = form.files().entrySet().stream()
                .flatMap(file -> file.getValue().items().stream().map(item -> row(file.getKey(), item)))
                .toList();
        int toChoose = Math.toIntExact(
                rows.stream().filter(row -> !row.choice().isEmpty()).count());
        return new MergeView(rows, form.state(), toChoose, csrf);
    }

    private static Row row(String file, FileMerge.Item item) {
        return new Row(
                file,
                item.place(),
                shown(item.before()),
                after(item.before(), item.theirs()),
                item.mine().equals(item.before()) ? text("merge.untouched") : after(item.before(), item.mine()),
                item.isContested() ? EditForm.KEEP + file + "#" + item.key() : "");
    }

    private static String after(String before, String text) {
        return text.isEmpty() && !before.isEmpty() ? text("merge.deleted") : shown(text);
    }

    private static String shown(String text) {
        return text.isEmpty() ? text("merge.nothing") : text;
    }
}
