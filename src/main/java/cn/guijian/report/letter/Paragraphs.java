package cn.guijian.report.letter;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Adds and takes away paragraphs without losing the end of a section, which hangs on its last paragraph. */
final class Paragraphs {
    private Paragraphs() {}

    /** Takes a paragraph away; one that ends a section or fills a table cell stays, but empty. */
    static void remove(Element paragraph) {
        Node parent = paragraph.getParentNode();
        if (sectionEnd(paragraph).isPresent() || isLastIn(parent)) {
            Wml.children(paragraph).stream()
                    .filter(Predicate.not(e -> Wml.is(e, "pPr")))
                    .forEach(paragraph::removeChild);
        } else {
            parent.removeChild(paragraph);
        }
    }

    /** Puts a copy before {@code paragraph}, itself no end of a section. */
    static Element copyBefore(Element paragraph) {
        Element copy = (Element) paragraph.cloneNode(true);
        sectionEnd(copy).ifPresent(s -> s.getParentNode().removeChild(s));
        paragraph.getParentNode().insertBefore(copy, paragraph);
        return copy;
    }

    /** The properties of the section that ends with this paragraph. */
    static Optional<Element> sectionEnd(Element paragraph) {
        return Wml.child(paragraph, "pPr").flatMap(p -> Wml.child(p, "sectPr"));
    }

    private static boolean isLastIn(Node parent) {
        List<Element> paragraphs =
                Wml.children(parent).stream().filter(e -> Wml.is(e, "p")).toList();
        return Wml.is(parent, "tc") && paragraphs.size() == 1;
    }
}
