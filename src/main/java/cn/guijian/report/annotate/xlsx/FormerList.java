package cn.guijian.report.annotate.xlsx;

import cn.guijian.office.edit.EditedPackage;
import cn.guijian.office.edit.Element;
import cn.guijian.report.annotate.mark.FindingList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The list that an earlier check put into a workbook: it is written anew and not beside. Known by its headers, since a
 * spreadsheet program that saved the file since keeps nothing else of ours, and most of them are enough.
 *
 * @param part where it lies
 * @param place its place among the sheets, counted from 0
 */
record FormerList(String part, String name, int place) {
    private static final int ROWS = 10;
    private static final int CELLS = 3;
    private static final int STRINGS = 1;

    /**
     * Finds it.
     *
     * @param sheets names and parts in the order of the workbook
     */
    static Optional<FormerList> in(EditedPackage parts, Map<String, String> sheets, Optional<String> strings) {
        List<Map.Entry<String, String>> all = List.copyOf(sheets.entrySet());
        List<Element> shared = strings.flatMap(part -> parts.glance(part, STRINGS))
                .map(document -> document.root().children("si"))
                .orElse(List.of());
        return IntStream.range(0, all.size())
                .filter(i -> FindingList.isIn(texts(parts, all.get(i).getValue(), shared)))
                .mapToObj(i -> new FormerList(all.get(i).getValue(), all.get(i).getKey(), i))
                .findFirst();
    }

    private static List<List<String>> texts(EditedPackage parts, String part, List<Element> shared) {
        return parts.glance(part, CELLS).stream()
                .flatMap(sheet -> sheet.root().child("sheetData").stream())
                .flatMap(data -> data.children("row").stream().limit(ROWS))
                .map(row -> row.children("c").stream()
                        .map(cell -> text(cell, shared))
                        .toList())
                .toList();
    }

    private static String text(Element cell, List<Element> shared) {
        String text = plain(cell);
        if (!cell.attribute("t").equals(Optional.of("s"))) {
            return text;
        }
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        return number >= 0 && number < shared.size() ? plain(shared.get(number)) : "";
    }

    private static String plain(Element element) {
        return element.outer().replaceAll("<[^>]*>", "").strip();
    }
}
