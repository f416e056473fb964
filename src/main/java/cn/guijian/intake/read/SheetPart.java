package cn.guijian.intake.read;

import cn.guijian.intake.grid.Area;
import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.Merges;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.Refused;
import cn.guijian.intake.number.Decimals;
import cn.guijian.office.Attributes;
import cn.guijian.office.PartHandler;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hears one worksheet: its rows and the cells in them, each once. Where a file has one row or one cell twice the later
 * would silently replace the earlier, so it is refused.
 */
final class SheetPart extends PartHandler {
    private final Budget budget;
    private final String sheet;
    private final CellPart cell;
    private final Map<Integer, RawRow> rows = new TreeMap<>();
    private final BitSet rowsSeen = new BitSet();
    private final BitSet columnsSeen = new BitSet();
    private Map<Integer, RawCell> cells = new TreeMap<>();
    private final List<Area> merged = new ArrayList<>();
    private final List<Area> hiddenColumns = new ArrayList<>();
    private boolean inData;
    private boolean rowHidden;
    private boolean inCell;
    private int rowCount;
    private int row = -1;
    private int column = -1;

    SheetPart(String sheet, SharedStrings strings, CellStyles styles, Budget budget) {
        super(SPREADSHEET, budget);
        this.budget = budget;
        this.sheet = sheet;
        this.cell = new CellPart(strings, styles, budget);
    }

    /** The sheet as it was heard. */
    RawSheet sheet(boolean hidden) {
        return new RawSheet(sheet, hidden, List.copyOf(rows.values()), Merges.of(merged), hiddenColumns);
    }

    @Override
    protected void root(String uri, String name) {
        if (!uri.equals(SPREADSHEET) || !name.equals("worksheet")) {
            throw Refused.damaged("sheet", sheet);
        }
    }

    @Override
    protected void open(String name, Attributes attributes) {
        if (name.equals("sheetData")) {
            inData = true;
        } else if (inData && name.equals("row")) {
            openRow(attributes);
        } else if (inData && name.equals("c")) {
            openCell(attributes);
        } else if (inCell) {
            cell.open(name, attributes);
        } else if (name.equals("mergeCell")) {
            merge(attributes.value("ref", ""));
        } else if (name.equals("col")) {
            column(attributes);
        }
    }

    private void merge(String reference) {
        Area.parse(reference).ifPresent(area -> {
            merged.add(area);
            budget.merges(merged.size());
        });
    }

    private void column(Attributes attributes) {
        int from = CellStyles.number(attributes.value("min", "")).orElse(1) - 1;
        int to = CellStyles.number(attributes.value("max", "")).orElse(0) - 1;
        if (isHidden(attributes, "width") && hiddenColumns.size() < CellAddress.COLUMNS) {
            hiddenColumns.add(new Area(0, CellAddress.ROWS - 1, from, to));
        }
    }

    private static boolean isHidden(Attributes attributes, String size) {
        String hidden = attributes.value("hidden", "0");
        String extent = attributes.value(size, "1");
        return hidden.equals("1") || hidden.equals("true") || extent.equals("0") || extent.equals("0.0");
    }

    @Override
    protected void close(String name) {
        switch (name) {
            case "sheetData" -> inData = false;
            case "row" -> closeRow();
            case "c" -> closeCell();
            default -> {
                if (inCell) {
                    cell.close(name);
                }
            }
        }
    }

    @Override
    protected void text(char[] characters, int from, int length) {
        if (inCell) {
            cell.text(characters, from, length);
        }
    }

    private void openRow(Attributes attributes) {
        String number = attributes.value("r", "");
        row = number.isEmpty() ? row + 1 : CellStyles.number(number.strip()).orElse(0) - 1;
        if (row < 0 || row >= CellAddress.ROWS) {
            throw Refused.damaged("address", sheet, number);
        }
        if (rowsSeen.get(row)) {
            throw Refused.damaged("row.twice", sheet, row + 1);
        }
        rowsSeen.set(row);
        rowHidden = isHidden(attributes, "ht");
        budget.rows(++rowCount);
        columnsSeen.clear();
        column = -1;
    }

    private void closeRow() {
        if (!cells.isEmpty()) {
            rows.put(row, new RawRow(row, List.copyOf(cells.values()), rowHidden));
            cells = new TreeMap<>();
        }
    }

    private void openCell(Attributes attributes) {
        String reference = attributes.value("r", "");
        CellAddress address = reference.isEmpty()
                ? new CellAddress(row, column + 1)
                : CellAddress.parse(reference.strip()).orElse(new CellAddress(-1, -1));
        if (!address.isInSheet() || address.row() != row) {
            throw Refused.damaged("address", sheet, reference);
        }
        column = address.column();
        if (columnsSeen.get(column)) {
            throw Refused.damaged("cell.twice", sheet, address.text());
        }
        columnsSeen.set(column);
        cell.begin(address, attributes);
        inCell = true;
    }

    private void closeCell() {
        inCell = false;
        cell.end().ifPresent(c -> {
            budget.cell();
            cells.put(c.column(), c);
        });
    }

    /** Hears one cell of a worksheet: its formula and its value, of whatever type. */
    static final class CellPart {
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
                case "v" ->
                    budget.textLength(value.append(characters, from, length).length());
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
                            address.row(),
                            address.column(),
                            content,
                            text,
                            styles.format(number),
                            styles.script(number)));
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

        /** Formulas that a sheet stores once for many cells; each cell gets its own text, references moved along. */
        static final class SharedFormulas {
            /** A quoted text or sheet name, else a reference that is no part of a longer word and no function. */
            private static final Pattern REFERENCE = Pattern.compile(
                    "\"[^\"]*+\"|'[^']*+'|(?<![A-Za-z0-9_.$])(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{1,7})(?![A-Za-z0-9_.(!])");

            private final Map<String, Master> masters = new HashMap<>();

            private record Master(String text, CellAddress place) {}

            /** Remembers the cell that bears the text. */
            void add(String group, String text, CellAddress place) {
                masters.put(group, new Master(text, place));
            }

            /** The text for another cell of the group, empty when nobody bears one. */
            Optional<String> at(String group, CellAddress place) {
                return Optional.ofNullable(masters.get(group))
                        .map(master -> REFERENCE
                                .matcher(master.text())
                                .replaceAll(match -> Matcher.quoteReplacement(moved(match, master.place(), place))));
            }

            private static String moved(MatchResult match, CellAddress from, CellAddress to) {
                if (match.group(2) == null) {
                    return match.group();
                }
                boolean columnFixed = !match.group(1).isEmpty();
                boolean rowFixed = !match.group(3).isEmpty();
                int column = CellAddress.column(match.group(2)) + (columnFixed ? 0 : to.column() - from.column());
                int row = Integer.parseInt(match.group(4)) - 1 + (rowFixed ? 0 : to.row() - from.row());
                CellAddress moved = new CellAddress(row, column);
                return moved.isInSheet()
                        ? match.group(1) + CellAddress.letters(column) + match.group(3) + (row + 1)
                        : "#REF!";
            }
        }
    }
}
