package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;

import cn.guijian.report.paper.Sentences;
import cn.guijian.report.paper.Sentences.Kind;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Puts a letter's content in the places of one document. */
final class LetterFill {
    /** The style of characters in which the heading of a paragraph stands out. */
    private static final String LEAD = "公文段首";

    private final LetterContent content;
    private final WordStyles styles;
    private final TableMaker tables;
    private final Counters counters = new Counters();

    LetterFill(LetterContent content, WordStyles styles) {
        this.content = content;
        this.styles = styles;
        this.tables = new TableMaker(styles);
    }

    /** The text itself. */
    void fill(Document document) {
        Wml.child(document.getDocumentElement(), "body").ifPresent(body -> {
            new Blocks(content::holds).resolve(body);
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
            ParagraphText text = new ParagraphText(paragraph);
            List<Mark> marks = text.marks();
            found |= !marks.isEmpty();
            boolean alone = marks.size() == 1 && text.isOnly(marks.get(0));
            if (alone && marks.get(0).kind() == Mark.Kind.TABLE) {
                tables.insert(content.table(marks.get(0)).only(marks.get(0).columns()), paragraph);
                Paragraphs.remove(paragraph);
            } else if (alone && marks.get(0).kind() == Mark.Kind.TEXT || isNumbered(marks)) {
                fillEach(paragraph, marks);
            } else if (!marks.isEmpty()) {
                text.replace(this::inline);
            }
        }
        return found;
    }

    /** A number and one text: each sentence of it gets a paragraph and a number of its own. */
    private static boolean isNumbered(List<Mark> marks) {
        return marks.stream().anyMatch(mark -> mark.kind().isCounter())
                && marks.stream().filter(mark -> mark.kind() == Mark.Kind.TEXT).count() == 1;
    }

    private void fillEach(Element paragraph, List<Mark> marks) {
        Sentences said = content.texts(marks.stream()
                .filter(mark -> mark.kind() == Mark.Kind.TEXT)
                .findFirst()
                .orElseThrow());
        List<String> values = said.texts();
        if (values.isEmpty()) {
            Paragraphs.remove(paragraph);
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            boolean last = i == values.size() - 1;
            Element place = last ? paragraph : Paragraphs.copyBefore(paragraph);
            String value = SafeText.paragraph(numbered(said, i) + values.get(i));
            ParagraphText text = new ParagraphText(place);
            text.replace(mark -> mark.kind() == Mark.Kind.TEXT ? value : counters.next(mark));
            String lead = said.lead(values.get(i));
            if (!lead.isEmpty()) {
                styles.id(LEAD).ifPresent(style -> text.setApart(lead, style));
            }
        }
    }

    private static String numbered(Sentences said, int place) {
        return said.kind() == Kind.NUMBERED && said.isNumbered() ? text("print.numbered", place + 1) : "";
    }

    private String inline(Mark mark) {
        return mark.kind().isCounter()
                ? counters.next(mark)
                : SafeText.paragraph(String.join("\n", content.texts(mark).texts()));
    }
}
