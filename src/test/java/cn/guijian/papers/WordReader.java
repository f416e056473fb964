package cn.guijian.papers;

import cn.guijian.papers.Printed.Grid;
import cn.guijian.papers.Printed.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Reads a letter. */
final class WordReader {
    private WordReader() {}

    static Printed read(byte[] document) throws IOException {
        List<Printed.Piece> pieces = new ArrayList<>();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document))) {
            for (IBodyElement element : word.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph
                        && !paragraph.getText().isBlank()) {
                    pieces.add(new Line(Printed.line(paragraph.getText())));
                } else if (element instanceof XWPFTable table) {
                    pieces.add(new Grid(
                            table.getRows().stream().map(WordReader::cells).toList()));
                }
            }
        }
        return new Printed(pieces);
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> Printed.line(cell.getText()))
                .toList();
    }
}
