package cn.guijian.report.letter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Takes out the parts of a template whose condition does not hold, and the marks around those that stay. */
final class Blocks {
    private final Map<String, Boolean> conditions;

    Blocks(Map<String, Boolean> conditions) {
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
            boolean holds = conditions.getOrDefault(mark.name(), false);
            open.push(holds == (mark.kind() == Mark.Kind.WHEN));
        }
    }
}
