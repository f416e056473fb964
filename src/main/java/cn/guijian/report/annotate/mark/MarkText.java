package cn.guijian.report.annotate.mark;

import static cn.guijian.model.Texts.text;

import cn.guijian.report.paper.Head;
import cn.guijian.report.paper.Row;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the comment of a cell says of one finding.
 *
 * @param heading level, rule and its name
 * @param body what is wrong and how to mend it
 */
public record MarkText(String heading, String body) {
    private static final int LONGEST = 1000;
    private static final List<Head> SAID = List.of(Head.MESSAGE, Head.ADVICE, Head.CLAUSE, Head.NOTE, Head.ANSWER);

    public static MarkText of(Row finding) {
        boolean answered = !finding.word(Head.CLASS).rider().isEmpty();
        Stream<String> reply = finding.cell(Head.REPLY).lines(false).stream();
        String body = Stream.concat(
                        SAID.stream()
                                .filter(head -> answered || !head.equals(Head.ANSWER))
                                .filter(head -> !finding.text(head).isEmpty())
                                .map(head -> text("print.said", head.name(), finding.text(head))),
                        reply)
                .collect(Collectors.joining("\n"));
        return new MarkText(text("print.comment", finding.text(Head.CLASS), all(finding, Head.RULE)), shortened(body));
    }

    /** As one text without looks. */
    public String plain() {
        return heading + "\n" + body;
    }

    static String all(Row finding, Head head) {
        return String.join(" ", finding.cell(head).lines(false));
    }

    static String shortened(String whole) {
        return whole.codePointCount(0, whole.length()) <= LONGEST
                ? whole
                : text("print.shortened", whole.substring(0, whole.offsetByCodePoints(0, LONGEST)));
    }
}
