package cn.guijian.report.letter;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Puts a letter's content in the places of one document. */
final class LetterFill {
    private final LetterContent content;
    private final TableMaker tables;
    private final Counters counters = new Counters();

    LetterFill(LetterContent content, Styles styles) {
        this.content = content;
        this.tables = new TableMaker(styles);
    }

    /** The text itself. */
    void fill(Document document) {
        Wml.child(document.getDocumentElement(), "body").ifPresent(body -> {
            new Blocks(content.conditions()).resolve(body);
            Sections.dropEmptyEnd(body);
        });
        fillTexts(document);
    }

    /**
     * A header or footer, or the text without blocks.
     *
     * @return whether anything was there to be filled
     */
    boolean fillTexts(Document document) {
        boolean found = false;
        for (Element paragraph : Wml.all(document.getDocumentElement(), "p")) {
            List<Mark> marks = new ParagraphText(paragraph).marks();
            found |= !marks.isEmpty();
            if (marks.size() == 1 && new ParagraphText(paragraph).isOnly(marks.get(0))) {
                fillAlone(paragraph, marks.get(0));
            } else if (!marks.isEmpty()) {
                new ParagraphText(paragraph).replace(this::inline);
            }
        }
        return found;
    }

    private void fillAlone(Element paragraph, Mark mark) {
        switch (mark.kind()) {
            case TABLE -> {
                tables.insert(get(content.tables(), mark).only(mark.columns()), paragraph);
                Paragraphs.remove(paragraph);
            }
            case TEXT -> fillParagraphs(paragraph, get(content.texts(), mark));
            case WHEN, UNLESS, END, SECTION, ITEM, NUMBER -> new ParagraphText(paragraph).replace(this::inline);
        }
    }

    private static void fillParagraphs(Element paragraph, List<String> values) {
        if (values.isEmpty()) {
            Paragraphs.remove(paragraph);
            return;
        }
        for (String value : values.subList(0, values.size() - 1)) {
            new ParagraphText(Paragraphs.copyBefore(paragraph)).replace(m -> SafeText.paragraph(value));
        }
        String last = SafeText.paragraph(values.get(values.size() - 1));
        new ParagraphText(paragraph).replace(m -> last);
    }

    private String inline(Mark mark) {
        return mark.kind() == Mark.Kind.TEXT
                ? SafeText.paragraph(String.join("\n", get(content.texts(), mark)))
                : counters.next(mark);
    }

    private static <T> T get(Map<String, T> values, Mark mark) {
        T value = values.get(mark.name());
        if (value == null) {
            throw new IllegalStateException("the template was not checked: " + mark.shown());
        }
        return value;
    }
}
