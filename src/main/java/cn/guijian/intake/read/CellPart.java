package cn.guijian.intake.read;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.number.Decimals;
import cn.guijian.office.Attributes;
import java.util.Optional;

/** Hears one cell of a worksheet: its formula and its value, of whatever type. */
final class CellPart {
    private final SharedStrings strings;
    private final CellStyles styles;
    private final Budget budget;
    private final TextRuns inline;
    private final SharedFormulas shared = new SharedFormulas();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private CellAddress address = new CellAddress(0, 0);
    private String type = "n";
    private String style = "0";
    private String group = "";
    private String inside = "";
    private boolean isPicture;
    private boolean hasFormula;
    private boolean hasValue;

    CellPart(SharedStrings strings, CellStyles styles, Budget budget) {
        this.strings = strings;
        this.styles = styles;
        this.budget = budget;
        this.inline = new TextRuns(budget);
    }

    void begin(CellAddress place, Attributes attributes) {
        address = place;
        type = attributes.value("t", "n");
        style = attributes.value("s", "0");
        isPicture = type.equals("e") && !attributes.value("vm", "").isEmpty();
        value.setLength(0);
        formula.setLength(0);
        inline.clear();
        group = "";
        inside = "";
        hasFormula = false;
        hasValue = false;
    }

    void open(String name, Attributes attributes) {
        if (name.equals("f")) {
            hasFormula = true;
            inside = name;
            if (attributes.value("t", "normal").equals("shared")) {
                group = attributes.value("si", "");
            }
        } else if (name.equals("v")) {
            hasValue = true;
            inside = name;
        } else {
            inline.open(name, TextRuns.isFont(name) ? attributes.value("val", "") : "");
        }
    }

    void close(String name) {
        inside = "";
        inline.close(name);
    }

    void text(char[] characters, int from, int length) {
        switch (inside) {
            case "f" ->
                budget.textLength(formula.append(characters, from, length).length());
            case "v" -> budget.textLength(value.append(characters, from, length).length());
            default -> inline.text(characters, from, length);
        }
    }

    /** The cell, empty when nothing is in it. */
    Optional<RawCell> end() {
        Optional<String> text = hasFormula ? Optional.of(formula()) : Optional.empty();
        int number = CellStyles.number(style).orElse(-1);
        boolean drawn = isPicture && !hasFormula
                || text.filter(Content.Picture::isDrawnBy).isPresent();
        return (drawn ? Optional.of(new Content.Picture()) : content())
                .map(content -> new RawCell(
                        address.row(), address.column(), content, text, styles.format(number), styles.script(number)));
    }

    private String formula() {
        String own = TextRuns.unescape(formula.toString());
        if (!group.isEmpty() && !own.isEmpty()) {
            shared.add(group, own, address);
        }
        boolean borrowed = !group.isEmpty() && own.isEmpty();
        String text = borrowed ? shared.at(group, address).orElse("") : own;
        budget.keep(text.length());
        return text;
    }

    private Optional<Content> content() {
        String stored = value.toString().strip();
        return switch (type) {
            case "s" -> stored.isEmpty() ? nothing() : Optional.of(sharedText(stored));
            case "str" -> hasValue ? kept(new Content.Text(TextRuns.unescape(value.toString()))) : nothing();
            case "inlineStr" -> kept(inline.text());
            case "b" ->
                stored.isEmpty()
                        ? nothing()
                        : Optional.of(new Content.Flag(stored.equals("1") || stored.equals("true")));
            case "e" -> stored.isEmpty() ? nothing() : Optional.of(new Content.Fault(stored));
            default -> stored.isEmpty() ? nothing() : number(stored);
        };
    }

    /** POI and others read a formula without a stored result as 0; here it is seen. */
    private Optional<Content> nothing() {
        return hasFormula ? Optional.of(new Content.NoResult()) : Optional.empty();
    }

    private Content sharedText(String index) {
        Optional<Content.Text> text = CellStyles.number(index).flatMap(strings::text);
        return text.isPresent() ? text.get() : new Content.Lost();
    }

    private Optional<Content> kept(Content.Text text) {
        budget.keep(text.text().length());
        return text.text().isEmpty() && !hasFormula ? Optional.empty() : Optional.of(text);
    }

    private Optional<Content> number(String stored) {
        Optional<Content> number = Decimals.ofStored(stored).map(Content.Number::new);
        return number.isPresent() ? number : kept(new Content.Text(stored));
    }
}
