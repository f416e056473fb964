package cn.guijian.report.letter;

import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** How wide the text is where a place stands: it hangs on the end of the section, which comes after it. */
final class TextWidth {
    /** Between the margins of an official letter: 156 mm, in twentieths of a point. */
    private static final int LETTER = 8845;

    private static final int LEAST = 1000;

    private TextWidth() {}

    /** In twentieths of a point. */
    static int at(Element place) {
        for (Node node = place; node != null; node = node.getNextSibling()) {
            Optional<Element> end = node instanceof Element element ? sectionEnd(element) : Optional.empty();
            if (end.isPresent()) {
                return of(end.get());
            }
        }
        return LETTER;
    }

    private static Optional<Element> sectionEnd(Element element) {
        return Wml.is(element, "sectPr") ? Optional.of(element) : Paragraphs.sectionEnd(element);
    }

    private static int of(Element section) {
        int page = number(section, "pgSz", "w");
        int rest = page
                - number(section, "pgMar", "left")
                - number(section, "pgMar", "right")
                - number(section, "pgMar", "gutter");
        return rest < LEAST ? LETTER : rest;
    }

    private static int number(Element section, String name, String attribute) {
        return Wml.child(section, name)
                .map(e -> Wml.attribute(e, attribute))
                .filter(v -> v.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
