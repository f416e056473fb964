package cn.guijian.report.template;

import cn.guijian.model.Texts;
import cn.guijian.model.form.CoverItem;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/** What the tables of an official form have in common: merged spans, the row 甲 乙 丙, links to the cover. */
final class TemplateForm {
    static final String COLON = "：";

    /** Left, middle and right of the lines above a table of counts. */
    static final List<Span> COUNTED_SPANS = List.of(new Span(0, 1), new Span(2, 6), new Span(7, 8));

    /** Left, middle and right of the lines above 基础数据, and its foot. */
    static final List<Span> INPUT_SPANS = List.of(new Span(0, 1), new Span(2, 3), new Span(4, 4));

    /** The foot of a table of counts: five items in one row. */
    static final List<Span> FOOT_SPANS =
            List.of(new Span(0, 1), new Span(2, 3), new Span(4, 5), new Span(6, 7), new Span(8, 8));

    private static final List<String> STEMS = List.of("甲", "乙", "丙", "丁", "戊");

    private TemplateForm() {}

    /** Columns of one row that are merged. */
    record Span(int first, int last) {}

    /** The row under the headers: stems for the texts, numbers for the numbers. */
    static List<String> ordinals(int columns, int numbers) {
        int front = columns - numbers - 1;
        Stream<String> middle = IntStream.rangeClosed(1, numbers).mapToObj(String::valueOf);
        return Stream.concat(Stream.concat(STEMS.subList(0, front).stream(), middle), Stream.of(STEMS.get(front)))
                .toList();
    }

    /** The texts {@code key.1}, {@code key.2}… as far as they go; those that come out empty are left out. */
    static List<String> texts(String key, Object... arguments) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> key + "." + n)
                .takeWhile(Texts::has)
                .map(name -> Texts.text(name, arguments))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A formula that shows a cover item with its label. */
    static String link(CoverItem item) {
        String entry = TemplateLayout.reference(item);
        String shown = item == CoverItem.DATE
                ? String.format(Locale.ROOT, "IF(%1$s=\"\",\"\",TEXT(%1$s,\"yyyy-mm-dd\"))", entry)
                : entry;
        return String.format(Locale.ROOT, "\"%s%s\"&%s", item.label(), COLON, shown);
    }

    static CellRangeAddress rows(int first, int last) {
        return new CellRangeAddress(first, last, -1, -1);
    }
}
