package cn.guijian.report.annotate;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.Level;
import cn.guijian.model.ReportingUnit;
import cn.guijian.report.annotate.Unmarkable.Reason;
import cn.guijian.report.view.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the sheet 审核结果 says, whatever the file's format.
 *
 * @param title in the first row
 * @param lines below it: whose report this is and how to use it
 */
record FindingList(String title, List<String> lines, List<ListRow> rows) {
    /** Headers of the columns, and their widths in characters. */
    static final List<String> HEADERS = Arrays.asList(text("annotate.headers").split("\\|"));

    static final List<Integer> WIDTHS = List.of(13, 13, 11, 24, 48, 44, 9, 15, 9);

    FindingList {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
    }

    /** @param unmarked why the workbook itself was left out, if it was */
    static FindingList of(CheckResult result, Optional<Reason> unmarked) {
        String use = unmarked.map(reason -> text("annotate.alone", text(reason.key())))
                .orElseGet(() -> text("annotate.use"));
        return new FindingList(
                text("annotate.sheet"),
                List.of(summary(result), use),
                result.findings().stream().map(f -> ListRow.of(result, f)).toList());
    }

    private static String summary(CheckResult result) {
        String counts = Arrays.stream(Level.values())
                .filter(level -> result.count(level) > 0)
                .map(level -> text("annotate.count", MarkText.level(level), result.count(level)))
                .collect(Collectors.joining(text("annotate.comma")));
        return text(
                "annotate.summary",
                result.unit().map(ReportingUnit::name).orElse(""),
                result.period().map(Wording::period).orElse(""),
                result.status().label(),
                counts.isEmpty() ? text("annotate.nothing") : counts);
    }
}
