package cn.guijian.files;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Tells files of ours that look like submissions: an earlier run may have written into the folder that is now read. */
final class OwnReports {
    /** Each with the files of which one lies beside it, whatever formats were asked for and wherever a run was ended. */
    private static final Map<String, List<String>> REPORTS = Map.of(
            "annotated",
            List.of("result.json", "warning-report.html", "warning-report.docx"),
            "summary",
            List.of("summary.json", "index.html", "city-report.docx"));

    private OwnReports() {}

    /**
     * Whether a file is a report of ours.
     *
     * @param name its path, with whichever slashes
     * @param exists whether there is a file of another path
     */
    static boolean isOne(String name, Predicate<String> exists) {
        int last = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
        return REPORTS.entrySet().stream()
                .anyMatch(report -> name.startsWith(report.getKey() + ".", last)
                        && !name.endsWith(".json")
                        && report.getValue().stream().anyMatch(other -> exists.test(name.substring(0, last) + other)));
    }
}
