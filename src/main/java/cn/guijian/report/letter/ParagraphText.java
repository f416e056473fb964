package cn.guijian.report.letter;

import java.util.List;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of one paragraph over all its runs: Word cuts a mark in pieces wherever somebody once edited it. */
final class ParagraphText {
    private final Element paragraph;

    ParagraphText(Element paragraph) {
        this.paragraph = paragraph;
    }

    /** What a person reads. */
    String read() {
        StringBuilder all = new StringBuilder();
        pieces().forEach(piece -> all.append(piece.getTextContent()));
        return all.toString();
    }

    List<Mark> marks() {
        return Mark.in(read());
    }

    /** The only thing in the paragraph but blanks? */
    boolean isOnly(Mark mark) {
        return read().strip().equals(mark.shown());
    }

    /**
     * Puts values in the place of the marks, in the order of the text; a value takes the looks of its mark's first
     * letter and is not searched for marks again.
     */
    void replace(Function<Mark, String> value) {
        List<Mark> marks = marks();
        List<String> values = marks.stream().map(value).toList();
        for (int i = marks.size() - 1; i >= 0; i--) {
            replace(marks.get(i), values.get(i));
        }
        pieces().forEach(ParagraphText::breakLines);
    }

    private void replace(Mark mark, String value) {
        int offset = 0;
        for (Element piece : pieces()) {
            String text = piece.getTextContent();
            int from = Math.max(mark.start() - offset, 0);
            int to = Math.min(mark.end() - offset, text.length());
            offset += text.length();
            if (from < to) {
                boolean first = offset - text.length() <= mark.start();
                Wml.setText(piece, text.substring(0, from) + (first ? value : "") + text.substring(to));
            }
        }
    }

    /** Gives the beginning of a text a style of characters of its own. */
    void setApart(String lead, String style) {
        pieces().stream()
                .filter(piece -> piece.getTextContent().startsWith(lead))
                .findFirst()
                .ifPresent(piece -> {
                    Element run = (Element) piece.getParentNode();
                    Element before = Wml.create(run, "r");
                    Wml.add(Wml.add(before, "rPr"), "rStyle", "val", style);
                    Wml.addText(before, lead);
                    run.getParentNode().insertBefore(before, run);
                    Wml.setText(piece, piece.getTextContent().substring(lead.length()));
                });
    }

    private static void breakLines(Element piece) {
        String[] lines = piece.getTextContent().split("\n", -1);
        if (lines.length < 2) {
            return;
        }
        Node run = piece.getParentNode();
        Node next = piece.getNextSibling();
        piece.setTextContent(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            run.insertBefore(Wml.create(run, "br"), next);
            Element more = Wml.create(run, "t");
            Wml.setText(more, lines[i]);
            run.insertBefore(more, next);
        }
    }

    /** The texts of this paragraph, not those of a text box that hangs on it. */
    private List<Element> pieces() {
        return Wml.all(paragraph, "t").stream()
                .filter(piece -> owner(piece) == paragraph)
                .toList();
    }

    private static Node owner(Node piece) {
        Node node = piece;
        while (!Wml.is(node, "p")) {
            node = node.getParentNode();
        }
        return node;
    }
}
