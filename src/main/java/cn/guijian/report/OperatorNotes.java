package cn.guijian.report;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.format.QuarterFormat;
import cn.guijian.report.paper.CityPaper;
import cn.guijian.report.paper.Paper;
import cn.guijian.report.paper.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What only whoever runs the program can mend, as a page of its own: no paper that is sent says a word of it. */
public final class OperatorNotes implements QuarterFormat {
    @Override
    public String option() {
        return "docx";
    }

    @Override
    public String fileName() {
        return "operator-notes.md";
    }

    @Override
    public byte[] render(QuarterResult quarter, Function<CheckResult, String> folderOf) {
        Paper paper = CityPaper.of(quarter);
        List<String> notes = Stream.of(Part.OPERATOR, Part.OPERATOR_FAULTS)
                .flatMap(part -> paper.sentences(part).texts().stream())
                .toList();
        String listed = notes.isEmpty()
                ? text("print.operator.none")
                : notes.stream().map(note -> "- " + note.replace('\n', ' ')).collect(Collectors.joining("\n"));
        String page =
                "# " + text("print.operator", paper.line(Part.PERIOD), Part.OPERATOR.title()) + "\n\n" + listed + "\n";
        return page.getBytes(StandardCharsets.UTF_8);
    }
}
