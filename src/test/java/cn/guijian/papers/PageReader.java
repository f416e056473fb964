package cn.guijian.papers;

import cn.guijian.papers.Printed.Grid;
import cn.guijian.papers.Printed.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads a page, or a part of one. A cell that spans rows or columns stands in the first of them. */
final class PageReader {
    private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "li", "dl", "figcaption", "summary");

    private PageReader() {}

    static Printed read(String html) {
        List<Printed.Piece> pieces = new ArrayList<>();
        // Lines of one cell or one paragraph that are put below each other by style alone.
        var document = Jsoup.parse(html.replaceAll("<(span class=\"sub\"|div|dt|dd)(?=[ >])", " <$1"));
        read(document.body(), pieces);
        return new Printed(pieces);
    }

    private static void read(Element element, List<Printed.Piece> pieces) {
        for (Node node : element.childNodes()) {
            if (!(node instanceof Element child)) {
                continue;
            }
            if (child.tagName().equals("table")) {
                pieces.add(grid(child));
            } else if (BLOCKS.contains(child.tagName())) {
                addLine(child.text(), pieces);
            } else if (child.children().isEmpty()) {
                addLine(child.text(), pieces);
            } else {
                read(child, pieces);
            }
        }
    }

    private static void addLine(String text, List<Printed.Piece> pieces) {
        String line = Printed.line(text);
        if (!line.isEmpty()) {
            pieces.add(new Line(line));
        }
    }

    private static Grid grid(Element table) {
        return new Grid(table.select("tr").stream()
                .map(row -> row.children().stream()
                        .map(cell -> Printed.line(cell.text()))
                        .toList())
                .toList());
    }
}
