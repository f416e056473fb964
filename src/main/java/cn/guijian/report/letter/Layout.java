package cn.guijian.report.letter;

import cn.guijian.model.Section;
import cn.guijian.report.letter.LetterTable.Align;
import cn.guijian.report.letter.LetterTable.Column;
import cn.guijian.report.paper.Head;
import cn.guijian.report.paper.Part;
import cn.guijian.report.paper.Row;
import cn.guijian.report.paper.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which columns of a table a letter has room for, and how wide they are: in parts of the text's width. */
final class Layout {
    private static final Map<Part, Function<Table, LetterTable>> OF = Map.of(
            Part.WARNINGS, Layout::warnings,
            Part.FAULTS, Layout::faults,
            Part.UNITS, Layout::units,
            Part.CITY, Layout::city,
            Part.EVALUATION, Layout::evaluation,
            Part.COURSE, Layout::course,
            Part.SHORTFALLS, Layout::shortfalls,
            Part.MATRIX, Layout::matrix);
    /** More rows than this nobody mends by a letter: the annotated workbook has them all. */
    private static final int MOST_FAULTS = 60;

    private static final int MOST_CELLS = 6;
    /** No city has more units; beyond it a letter is no place for a table. */
    private static final int MOST_UNITS = 200;
    /** So many columns can still be read; with more units they go down and the indicators across. */
    private static final int ACROSS = 14;

    /** What templates called a column before papers had one word for one thing. */
    private static final Map<Head, String> FORMERLY =
            Map.of(Head.UNIT, "单位", Head.WHO, "单位", Head.VALUE, "完成", Head.CONCLUSION, "结论", Head.OUTLOOK, "走势");

    private final List<Column> columns = new ArrayList<>();
    private final List<Function<Row, String>> texts = new ArrayList<>();

    private Layout() {}

    static boolean has(Part part) {
        return OF.containsKey(part);
    }

    static LetterTable of(Part part, Table table) {
        return Objects.requireNonNull(OF.get(part), part::name).apply(table);
    }

    private static LetterTable warnings(Table table) {
        return new Layout()
                .center(Head.NUMBER, 80)
                .left(Head.INDICATOR, 275)
                .center(Head.UNIT, 110)
                .right(Head.VALUE, 145)
                .right(Head.REQUIRED, 145)
                .add(Head.TARGET, 160, Align.RIGHT, row -> tight(row.text(Head.TARGET)))
                .add(Head.GAP, 170, Align.RIGHT, row -> tight(all(row, Head.GAP)))
                .add(Head.PROGRESS, 130, Align.RIGHT, row -> all(row, Head.PROGRESS))
                .add(Head.LEVEL, 145, Align.CENTER, row -> broken(shortly(row, Head.LEVEL)))
                .add(Head.CLAUSE, 200, Align.LEFT, row -> broken(row.text(Head.CLAUSE)))
                .table(table);
    }

    private static LetterTable faults(Table table) {
        return new Layout()
                .center(Head.NUMBER, 8)
                .add(Head.SHEET, 16, Align.CENTER, row -> placed(row, Head.SHEET))
                .add(Head.CELL, 14, Align.CENTER, row -> placed(row, Head.CELL))
                .add(Head.MESSAGE, 54, Align.LEFT, Layout::replied)
                .left(Head.ADVICE, 46)
                .add(Head.CLASS, 16, Align.CENTER, row -> shortly(row, Head.CLASS))
                .table(table.upTo(MOST_FAULTS));
    }

    private static LetterTable units(Table table) {
        Layout layout = new Layout().center(Head.NUMBER, 80).left(Head.WHO, 150).center(Head.STATUS, 145);
        Head.COUNTS.forEach(head -> layout.center(head, head.name().contains(" ") ? 143 : 110));
        return layout.center(Head.MET_OF_ALL, 120)
                .add(Head.REMARK, 306, Align.LEFT, row -> all(row, Head.REMARK))
                .table(table);
    }

    private static LetterTable city(Table table) {
        return new Layout()
                .center(Head.NUMBER, 10)
                .left(Head.INDICATOR, 62)
                .center(Head.UNIT, 16)
                .right(Head.VALUE, 24)
                .right(Head.REQUIRED, 24)
                .right(Head.TARGET, 24)
                .add(Head.PROGRESS, 26, Align.RIGHT, row -> all(row, Head.PROGRESS))
                .add(Head.VERDICT, 28, Align.CENTER, row -> shortly(row, Head.VERDICT))
                .left(Head.NOT_IN, 40)
                .table(table);
    }

    private static LetterTable evaluation(Table table) {
        return new Layout()
                .center(Head.NUMBER, 10)
                .left(Head.INDICATOR, 74)
                .center(Head.UNIT, 18)
                .right(Head.TARGET, 32)
                .add(Head.VALUE, 32, Align.RIGHT, row -> all(row, Head.VALUE))
                .add(Head.PROGRESS, 32, Align.RIGHT, row -> all(row, Head.PROGRESS))
                .center(Head.CONCLUSION, 30)
                .table(table);
    }

    private static LetterTable course(Table table) {
        Layout layout = new Layout().left(Head.INDICATOR, 56).center(Head.UNIT, 15);
        List<Head> rest = table.heads().subList(2, table.heads().size() - 1);
        rest.forEach(head -> layout.right(head, 20));
        return layout.add(Head.OUTLOOK, 36, Align.LEFT, row -> all(row, Head.OUTLOOK))
                .table(table);
    }

    private static LetterTable shortfalls(Table table) {
        return new Layout()
                .center(Head.RANK, 9)
                .center(Head.WHO, 15)
                .left(Head.INDICATOR, 42)
                .right(Head.VALUE, 17)
                .right(Head.REQUIRED, 17)
                .right(Head.DISTANCE, 15)
                .right(Head.SHARE, 15)
                .right(Head.WEIGHT, 12)
                .add(Head.LEVEL, 17, Align.CENTER, row -> broken(shortly(row, Head.LEVEL)))
                .table(table);
    }

    /** The main indicators down and the units across, or the other way round; empty with too many units. */
    private static LetterTable matrix(Table table) {
        List<Row> indicators = table.groups().stream()
                .filter(group -> group.title().equals(Section.MAIN.sheet()))
                .flatMap(group -> group.rows().stream())
                .toList();
        List<Head> units = table.heads().stream().filter(Head::isOfUnit).toList();
        if (units.size() <= ACROSS) {
            Layout layout = new Layout().left(Head.INDICATOR, 48);
            units.forEach(unit -> layout.add(unit, 19, Align.CENTER, row -> shortly(row, unit)));
            return layout.table(indicators);
        }
        List<Column> columns = new ArrayList<>(List.of(new Column(Head.WHO.name(), "", 20, Align.LEFT)));
        indicators.forEach(row -> columns.add(new Column(row.text(Head.INDICATOR), "", 13, Align.CENTER)));
        return new LetterTable(
                true,
                columns,
                (units.size() > MOST_UNITS ? List.<Head>of() : units)
                        .stream()
                                .map(unit -> Stream.concat(
                                                Stream.of(unit.name()),
                                                indicators.stream().map(row -> shortly(row, unit)))
                                        .toList())
                                .toList());
    }

    private Layout center(Head head, int width) {
        return add(head, width, Align.CENTER, row -> row.text(head));
    }

    private Layout left(Head head, int width) {
        return add(head, width, Align.LEFT, row -> row.text(head));
    }

    private Layout right(Head head, int width) {
        return add(head, width, Align.RIGHT, row -> row.text(head));
    }

    private Layout add(Head head, int width, Align align, Function<Row, String> text) {
        columns.add(new Column(headed(head.name()), FORMERLY.getOrDefault(head, ""), width, align));
        texts.add(text);
        return this;
    }

    private LetterTable table(Table table) {
        return table(table.rows());
    }

    private LetterTable table(List<Row> rows) {
        return new LetterTable(
                true,
                columns,
                rows.stream()
                        .map(row -> texts.stream().map(text -> text.apply(row)).toList())
                        .toList());
    }

    private static String all(Row row, Head head) {
        List<String> lines = row.cell(head).lines(false);
        return lines.isEmpty() ? row.text(head) : String.join("\n", lines);
    }

    /** What is wrong, and what is said of the answer to it. */
    private static String replied(Row row) {
        return Stream.concat(Stream.of(row.text(Head.MESSAGE)), row.cell(Head.REPLY).lines(false).stream())
                .collect(Collectors.joining("\n"));
    }

    private static String shortly(Row row, Head head) {
        return String.join("\n", row.word(head).shortly());
    }

    private static String placed(Row row, Head head) {
        return String.join("\n", row.placed(head, MOST_CELLS));
    }

    /** Broken where a narrow column would break it in the middle of a word. */
    private static String headed(String name) {
        return name.replace(' ', '\n').replace("/", "/\n");
    }

    private static String tight(String text) {
        return text.replace(" ", "");
    }

    /** One word, one clause to a line. */
    private static String broken(String text) {
        return text.replace(' ', '\n').replace('；', '\n');
    }
}
