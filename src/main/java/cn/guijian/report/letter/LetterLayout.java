package cn.guijian.report.letter;

import cn.guijian.model.plan.Section;
import cn.guijian.report.letter.LetterTable.Align;
import cn.guijian.report.letter.LetterTable.Column;
import cn.guijian.report.paper.Cell;
import cn.guijian.report.paper.Facts;
import cn.guijian.report.paper.Head;
import cn.guijian.report.paper.Part;
import cn.guijian.report.paper.Row;
import cn.guijian.report.paper.Table;
import cn.guijian.report.paper.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which columns of a table a letter has room for, and how wide they are: in parts of the text's width. */
final class LetterLayout {
    private static final Map<Part, Function<Table, LetterTable>> OF = Map.ofEntries(
            Map.entry(Part.WARNINGS, LetterLayout::warnings),
            Map.entry(Part.FAULTS, LetterLayout::faults),
            Map.entry(Part.FACTS, LetterLayout::facts),
            Map.entry(Part.UNITS, LetterLayout::units),
            Map.entry(Part.CITY, LetterLayout::city),
            Map.entry(Part.COMPLETE, LetterLayout::complete),
            Map.entry(Part.INCOMPLETE, LetterLayout::incomplete),
            Map.entry(Part.EVALUATION, LetterLayout::evaluation),
            Map.entry(Part.COURSE, LetterLayout::course),
            Map.entry(Part.SHORTFALLS, LetterLayout::shortfalls),
            Map.entry(Part.MATRIX, table -> matrix(main(table), table.heads())),
            Map.entry(Part.COMPARED, table -> matrix(table.rows(), table.heads())));
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

    private static final Set<Head> LEFT =
            Set.copyOf(Head.list("indicator message advice clause note remark not-in absent outlook"));
    private static final Set<Head> RIGHT =
            Set.copyOf(Head.list("value required target gap progress landing distance share weight estimate"));
    /** Of these all is said; of the others the first line. */
    private static final Set<Head> WHOLE = Set.copyOf(Head.list("gap progress remark outlook"));
    /** In a narrow column better without blanks. */
    private static final Set<Head> TIGHT = Set.copyOf(Head.list("target gap"));
    /** One word, one clause to a line. */
    private static final Set<Head> BROKEN = Set.copyOf(Head.list("level clause"));

    private LetterLayout() {}

    static boolean has(Part part) {
        return OF.containsKey(part);
    }

    static LetterTable of(Part part, Table table) {
        return Objects.requireNonNull(OF.get(part), part::name).apply(table);
    }

    private static LetterTable warnings(Table table) {
        List<Head> heads = Head.list("number indicator unit value required target gap progress level clause");
        return table(table, heads, 80, 275, 110, 145, 145, 160, 170, 130, 145, 200);
    }

    private static LetterTable faults(Table table) {
        List<Head> heads = Head.list("number sheet cell message advice class");
        return table(table.upTo(MOST_FAULTS), heads, 8, 16, 14, 54, 46, 16);
    }

    private static LetterTable facts(Table table) {
        return table(table.where(row -> !row.key().equals(Facts.SIGNED)), List.of(Head.ITEM, Head.NOTE), 20, 80);
    }

    /** Without files that belong to no unit: the units have nothing to do with them. */
    private static LetterTable units(Table all) {
        Table table =
                all.where(row -> row.key().isEmpty() || !row.text(Head.WHO_CODE).isEmpty());
        List<Head> heads = List.of(
                Head.NUMBER, Head.WHO, Head.STATUS, Head.of(Tone.MUST_FIX), Head.of(Tone.MUST_EXPLAIN), Head.REMARK);
        return table(table, heads, 10, 24, 24, 20, 20, 58);
    }

    private static LetterTable city(Table table) {
        List<Head> heads = Head.list("number indicator unit value required target progress verdict not-in");
        return table(table, heads, 10, 62, 16, 24, 24, 24, 26, 28, 40);
    }

    private static LetterTable complete(Table table) {
        List<Head> heads = Head.list("number indicator unit value required target progress verdict");
        return table(table, heads, 10, 78, 18, 30, 26, 28, 28, 32);
    }

    private static LetterTable incomplete(Table table) {
        List<Head> heads = Head.list("number indicator unit value required target absent estimate");
        return table(table, heads, 10, 66, 16, 22, 22, 24, 60, 34);
    }

    private static LetterTable evaluation(Table table) {
        List<Head> heads = Head.list("number indicator unit target value progress conclusion");
        return table(table, heads, 10, 74, 18, 32, 32, 32, 30);
    }

    private static LetterTable course(Table table) {
        List<Head> heads = new ArrayList<>(Head.list("indicator unit"));
        heads.addAll(table.heads());
        heads.addAll(Head.list("landing outlook"));
        IntStream quarters = table.heads().stream().mapToInt(quarter -> 20);
        int[] widths = Stream.of(IntStream.of(56, 15), quarters, IntStream.of(20, 36))
                .flatMapToInt(w -> w)
                .toArray();
        return table(table, heads, widths);
    }

    private static LetterTable shortfalls(Table table) {
        List<Head> heads = new ArrayList<>(Head.list("rank who indicator value required gap"));
        heads.addAll(table.heads());
        heads.add(Head.LEVEL);
        int[] widths = IntStream.concat(
                        IntStream.of(9, 18, 56, 20, 20, 22),
                        IntStream.concat(table.heads().stream().mapToInt(head -> 18), IntStream.of(26)))
                .toArray();
        return table(table, heads, widths);
    }

    /** The main indicators down and the units across, or the other way round; empty with too many units. */
    private static LetterTable matrix(List<Row> indicators, List<Head> columns) {
        List<Head> units = columns.stream().filter(Head::isOfUnit).toList();
        if (units.size() <= ACROSS) {
            List<Head> heads =
                    Stream.concat(Stream.of(Head.INDICATOR), units.stream()).toList();
            return table(
                    indicators,
                    heads,
                    heads.stream().mapToInt(head -> head.isOfUnit() ? 19 : 48).toArray());
        }
        List<Column> across = new ArrayList<>(List.of(new Column(Head.WHO.name(), "", 20, Align.LEFT)));
        indicators.forEach(row -> across.add(new Column(row.text(Head.INDICATOR), "", 13, Align.CENTER)));
        return new LetterTable(
                across,
                units.stream()
                        .filter(unit -> units.size() <= MOST_UNITS)
                        .map(unit -> Stream.concat(
                                        Stream.of(unit.name()),
                                        indicators.stream().map(row -> text(row, unit)))
                                .toList())
                        .toList());
    }

    private static List<Row> main(Table table) {
        return table.groups().stream()
                .filter(group -> group.title().equals(Section.MAIN.sheet()))
                .flatMap(group -> group.rows().stream())
                .toList();
    }

    private static LetterTable table(Table table, List<Head> heads, int... widths) {
        return table(table.rows(), heads, widths);
    }

    private static LetterTable table(List<Row> rows, List<Head> heads, int... widths) {
        return new LetterTable(
                IntStream.range(0, heads.size())
                        .mapToObj(i -> column(heads.get(i), widths[i]))
                        .toList(),
                rows.stream()
                        .map(row -> heads.stream().map(head -> text(row, head)).toList())
                        .toList());
    }

    private static Column column(Head head, int width) {
        // Broken where a narrow column would break it in the middle of a word.
        String name = head.name().replace(' ', '\n').replace("/", "/\n");
        boolean number = RIGHT.contains(head) || head.name().matches("\\d{4}Q\\d");
        Align align = number ? Align.RIGHT : LEFT.contains(head) ? Align.LEFT : Align.CENTER;
        return new Column(name, FORMERLY.getOrDefault(head, ""), width, align);
    }

    private static String text(Row row, Head head) {
        String text = String.join("\n", lines(row, head));
        if (BROKEN.contains(head)) {
            return text.replace(' ', '\n').replace('；', '\n');
        }
        return TIGHT.contains(head) ? text.replace(" ", "") : text;
    }

    private static List<String> lines(Row row, Head head) {
        Cell cell = row.cell(head);
        if (head.isPlaced()) {
            return row.placed(head, MOST_CELLS);
        }
        if (cell instanceof Cell.Spot) {
            return cell.lines(false);
        }
        if (cell instanceof Cell.Word) {
            return row.word(head).shortly();
        }
        if (head.equals(Head.MESSAGE)) {
            return Stream.concat(cell.shortly().stream(), row.cell(Head.REPLY).lines(false).stream())
                    .toList();
        }
        List<String> all = cell.lines(false);
        return WHOLE.contains(head) && !all.isEmpty() ? all : cell.shortly();
    }
}
