package cn.guijian.intake.read;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.Content;
import cn.guijian.office.Attributes;
import cn.guijian.office.PartHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hears sharedStrings.xml: the texts that cells refer to by number, pinyin above them left out. */
final class SharedStrings extends PartHandler {
    private final Budget budget;
    private final List<Content.Text> texts = new ArrayList<>();
    private final TextRuns runs;
    private boolean missed;

    SharedStrings(Budget budget) {
        super(SPREADSHEET, budget);
        this.budget = budget;
        runs = new TextRuns(budget);
    }

    /** Whether cells refer to texts and the file has none at all. */
    boolean areMissed() {
        return missed;
    }

    /** The text with this number, empty when there is none. */
    Optional<Content.Text> text(int index) {
        missed |= texts.isEmpty();
        return index >= 0 && index < texts.size() ? Optional.of(texts.get(index)) : Optional.empty();
    }

    @Override
    protected void open(String name, Attributes attributes) {
        if (name.equals("si")) {
            runs.clear();
        }
        runs.open(name, TextRuns.isFont(name) ? attributes.value("val", "") : "");
    }

    @Override
    protected void close(String name) {
        runs.close(name);
        if (name.equals("si")) {
            Content.Text text = runs.text();
            budget.keep(text.text().length());
            texts.add(text);
        }
    }

    @Override
    protected void text(char[] characters, int from, int length) {
        runs.text(characters, from, length);
    }
}
