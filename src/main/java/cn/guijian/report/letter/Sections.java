package cn.guijian.report.letter;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Keeps a letter from ending with a blank page. */
final class Sections {
    private Sections() {}

    /** Drops a last section that nothing stands in: the one before it becomes the last. */
    static void dropEmptyEnd(Element body) {
        List<Element> children = Wml.children(body);
        int last = children.size() - 1;
        if (last < 1 || !Wml.is(children.get(last), "sectPr")) {
            return;
        }
        Element paragraph = children.get(last - 1);
        Optional<Element> before = Wml.is(paragraph, "p") ? Paragraphs.sectionEnd(paragraph) : Optional.empty();
        before.ifPresent(section -> {
            body.replaceChild(section, children.get(last));
            if (Wml.children(paragraph).stream().allMatch(e -> Wml.is(e, "pPr"))) {
                body.removeChild(paragraph);
            }
        });
    }
}
