package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Fingerprint;
import cn.guijian.web.visit.Refusal;
import cn.guijian.workbench.EditableFiles;
import cn.guijian.workbench.FileMerge;
import cn.guijian.workbench.FileMerge.Side;
import cn.guijian.workbench.TableMerge;
import cn.guijian.workbench.TargetTable;
import cn.guijian.workbench.TextMerge;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an editor sends: the files as they were when the page was made, as they are edited, and what was chosen where
 * somebody else has saved meanwhile.
 *
 * @param version of the rules folder, taken before its files were read
 * @param files each with what became of it
 * @param seen what the choices were made on; empty where none were made
 */
record EditForm(
        String version, SortedMap<String, FileMerge> files, Map<String, Map<String, Side>> choices, String seen) {
    /** In front of the names of the fields. */
    static final String FILE = "file:";

    static final String BASE = "base:";
    static final String KEEP = "keep:";
    static final String CELL = "cell";
    private static final char KEY = '#';

    static EditForm of(Context context, EditableFiles rules) throws IOException {
        String version = rules.version();
        SortedMap<String, FileMerge> files = new TreeMap<>();
        Map<String, Map<String, Side>> choices = new TreeMap<>();
        for (String name : context.formParamMap().keySet()) {
            if (name.startsWith(FILE)) {
                String file = name.substring(FILE.length());
                files.put(file, new TextMerge(base(context, file), now(rules, file), field(context, name)));
            } else if (name.startsWith(KEEP)) {
                int key = name.indexOf(KEY);
                choices.computeIfAbsent(
                                name.substring(KEEP.length(), Math.max(KEEP.length(), key)), f -> new TreeMap<>())
                        .put(name.substring(key + 1), side(field(context, name)));
            }
        }
        List<String> cells = context.formParams(CELL);
        if (!cells.isEmpty()) {
            files.put(
                    EditableFiles.TARGETS,
                    targets(base(context, EditableFiles.TARGETS), now(rules, EditableFiles.TARGETS), cells));
        }
        return new EditForm(
                version,
                files,
                choices,
                Optional.ofNullable(context.formParam("seen")).orElse(""));
    }

    private static String field(Context context, String name) {
        return EditableFiles.plain(Optional.ofNullable(context.formParam(name)).orElseThrow(EditForm::incomplete));
    }

    private static String base(Context context, String file) {
        return field(context, BASE + file);
    }

    private static String now(EditableFiles rules, String file) throws IOException {
        return rules.text(file).orElseThrow(EditForm::incomplete);
    }

    private static Refusal incomplete() {
        return new Refusal(400, text("web.error.400"));
    }

    private static Side side(String choice) {
        return choice.equals(name(Side.THEIRS)) ? Side.THEIRS : Side.MINE;
    }

    /** As it stands in a form. */
    static String name(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private static FileMerge targets(String base, String now, List<String> cells) {
        int width = TargetTable.of(base).width();
        if (width == 0 || cells.size() % width != 0) {
            throw incomplete();
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += width) {
            rows.add(List.copyOf(cells.subList(i, i + width)));
        }
        try {
            return new TableMerge(base, now, rows);
        } catch (IllegalArgumentException e) {
            throw incomplete();
        }
    }

    /** Whether nobody has saved one of the files meanwhile. */
    boolean isCurrent() {
        return files.values().stream().allMatch(FileMerge::isCurrent);
    }

    /** Whether all was chosen that there is to choose, on the files as they are now. */
    boolean isDecided() {
        return seen.equals(state())
                && files.entrySet().stream().allMatch(file -> file.getValue().isDecided(chosen(file.getKey())));
    }

    private Map<String, Side> chosen(String file) {
        return choices.getOrDefault(file, Map.of());
    }

    /** The files with all changes. */
    SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach((file, merge) -> texts.put(file, merge.merged(chosen(file))));
        return texts;
    }

    /** Names what others have saved, so that no choice is applied to something else. */
    String state() {
        String all = files.entrySet().stream()
                .flatMap(file -> file.getValue().items().stream().map(item -> file.getKey() + item))
                .collect(Collectors.joining());
        return Fingerprint.sha256(all.getBytes(StandardCharsets.UTF_8));
    }
}
