package cn.guijian.report.annotate;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Finding;
import cn.guijian.model.Level;
import cn.guijian.report.view.Judgement;

/**
 * What the comment of a cell says of one finding.
 *
 * @param heading level, rule and its name
 * @param body what is wrong and how to mend it
 */
record MarkText(String heading, String body) {
    private static final int LONGEST = 1000;

    static MarkText of(Finding finding) {
        StringBuilder body = new StringBuilder(text("annotate.comment.message", finding.message()));
        body.append('\n').append(text("annotate.comment.advice", finding.advice()));
        finding.clause().ifPresent(c -> body.append('\n').append(text("annotate.comment.clause", c)));
        if (finding.status() == Finding.Status.EXPLAINED) {
            body.append('\n').append(text("annotate.comment.explained"));
        }
        return new MarkText(
                text("annotate.comment.heading", level(finding.level()), finding.rule(), finding.title()),
                shortened(body.toString()));
    }

    /** A colour is never shown without its word. */
    static String level(Level level) {
        return Judgement.words(level);
    }

    /** As one text without looks. */
    String plain() {
        return heading + "\n" + body;
    }

    static String shortened(String whole) {
        return whole.codePointCount(0, whole.length()) <= LONGEST
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST)) + text("annotate.shortened");
    }
}
