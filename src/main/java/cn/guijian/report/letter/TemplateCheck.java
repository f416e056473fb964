package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Finds every fault in the marks of a template, and what it lacks, before anything is put into it. */
final class TemplateCheck {
    private final LetterContent content;
    private final Set<String> seen = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    TemplateCheck(LetterContent content) {
        this.content = content;
    }

    /** One sentence for each fault found so far. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Marks that the template is expected to have and has not. */
    List<String> lacking() {
        return content.lacking(seen).toList();
    }

    void checkMain(Document document) {
        checkTexts(document);
        Wml.child(document.getDocumentElement(), "body").ifPresent(this::checkBlocks);
    }

    void checkTexts(Document document) {
        for (Element paragraph : Wml.all(document.getDocumentElement(), "p")) {
            ParagraphText text = new ParagraphText(paragraph);
            if (Mark.leavesBraces(text.read())) {
                faults.add(text("letter.template.braces", SafeText.line(text.read(), 60)));
            }
            text.marks().forEach(mark -> check(mark, text, paragraph));
        }
    }

    private void check(Mark mark, ParagraphText text, Element paragraph) {
        if (!mark.kind().isBlock()) {
            seen.add(mark.name());
        }
        if (!content.knows(mark)) {
            String known = content.known(mark.kind()).collect(Collectors.joining(" "));
            faults.add(text("letter.template.unknown", mark.shown(), known));
        } else if (mark.kind().standsAlone() && !(text.isOnly(mark) && Wml.is(paragraph.getParentNode(), "body"))) {
            faults.add(text("letter.template.alone", mark.shown()));
        } else if (mark.kind() == Mark.Kind.TABLE) {
            checkColumns(mark);
        }
    }

    private void checkColumns(Mark mark) {
        LetterTable table = content.table(mark);
        for (String column : mark.columns()) {
            if (table.place(column) < 0) {
                String known = table.columns().stream()
                        .map(c -> c.name().replace("\n", ""))
                        .collect(Collectors.joining(" "));
                faults.add(text("letter.template.column", mark.shown(), column, known));
            }
        }
    }

    private void checkBlocks(Element body) {
        List<String> open = new ArrayList<>();
        for (Element element : Wml.children(body)) {
            Blocks.mark(element).ifPresent(mark -> checkBlock(mark, open));
        }
        open.forEach(name -> faults.add(text("letter.template.open", name, Mark.Kind.END.written(name))));
    }

    private void checkBlock(Mark mark, List<String> open) {
        if (mark.kind() != Mark.Kind.END) {
            open.add(mark.name());
        } else if (open.isEmpty() || !open.get(open.size() - 1).equals(mark.name())) {
            faults.add(text("letter.template.end", mark.shown()));
        } else {
            open.remove(open.size() - 1);
        }
    }
}
