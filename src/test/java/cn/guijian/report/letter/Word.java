package cn.guijian.report.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Reads a document again with a library that had no part in writing it. */
final class Word {
    private final XWPFDocument document;

    private Word(XWPFDocument document) {
        this.document = document;
    }

    static Word open(byte[] bytes) throws IOException {
        return new Word(new XWPFDocument(new ByteArrayInputStream(bytes)));
    }

    XWPFDocument document() {
        return document;
    }

    /** Texts of the paragraphs beside the tables, a line break as a blank. */
    List<String> lines() {
        return document.getParagraphs().stream()
                .map(p -> p.getText().replace('\n', ' '))
                .toList();
    }

    String text() {
        return String.join("\n", lines());
    }

    /** Texts of the cells, row by row, of the table behind the first paragraph that starts so. */
    List<List<String>> tableAfter(String start) {
        return table(start).getRows().stream().map(Word::cells).toList();
    }

    XWPFTable table(String start) {
        boolean found = false;
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                found |= paragraph.getText().startsWith(start);
            } else if (found && element instanceof XWPFTable table) {
                return table;
            }
        }
        throw new AssertionError("no table after " + start + " in " + lines());
    }

    /** The name of the style of the first paragraph that starts so. */
    String styleOf(String start) {
        XWPFParagraph paragraph = document.getParagraphs().stream()
                .filter(p -> p.getText().startsWith(start))
                .findFirst()
                .orElseThrow();
        return document.getStyles().getStyle(paragraph.getStyle()).getName();
    }

    /** A document with one part changed as text. */
    static byte[] changed(byte[] bytes, String part, UnaryOperator<String> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write((entry.getName().equals(part) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String part(byte[] bytes, String part) {
        List<String> found = new ArrayList<>();
        changed(bytes, part, text -> {
            found.add(text);
            return text;
        });
        return found.get(0);
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(c -> c.getText().replace("\n", " ").strip())
                .toList();
    }
}
