package cn.guijian.report.letter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** Takes out the parts of a template whose condition does not hold, and the marks around those that stay. */
final class Blocks {
    private final Predicate<Mark> conditions;

    /** @param conditions whether what a mark names holds */
    Blocks(Predicate<Mark> conditions) {
        this.conditions = conditions;
    }

    /** The mark that begins or ends a block, where an element of the body is one. */
    static Optional<Mark> mark(Element element) {
        if (!Wml.is(element, "p")) {
            return Optional.empty();
        }
        ParagraphText text = new ParagraphText(element);
        List<Mark> marks = text.marks();
        return marks.size() == 1 && marks.get(0).kind().isBlock() && text.isOnly(marks.get(0))
                ? Optional.of(marks.get(0))
                : Optional.empty();
    }

    void resolve(Element body) {
        Deque<Boolean> open = new ArrayDeque<>();
        for (Element element : Wml.children(body)) {
            Optional<Mark> mark = mark(element);
            boolean kept = !open.contains(Boolean.FALSE);
            mark.ifPresent(m -> turn(m, open));
            if (mark.isPresent() && kept) {
                Paragraphs.remove(element);
            } else if (!kept) {
                body.removeChild(element);
            }
        }
    }

    private void turn(Mark mark, Deque<Boolean> open) {
        if (mark.kind() == Mark.Kind.END) {
            open.pop();
        } else {
            open.push(conditions.test(mark) == (mark.kind() == Mark.Kind.WHEN));
        }
    }
}
