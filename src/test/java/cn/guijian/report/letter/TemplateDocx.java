package cn.guijian.report.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the shipped templates of the letters from {@code src/test/resources/letter}: the parts as XML, the text as one
 * line for each paragraph. Made once; from then on a bureau changes its template in Word.
 */
final class TemplateDocx {
    private static final Map<String, String> PARTS = parts();
    private static final Pattern STYLE = Pattern.compile("styleId=\"([^\"]+)\">\\s*<w:name w:val=\"([^\"]+)\"");

    private TemplateDocx() {}

    /** @param name of the template, with an outline {@code name.txt} */
    static byte[] of(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                put(zip, part.getKey(), resource(part.getValue()));
            }
            put(zip, "word/document.xml", document(resource(name + ".txt")));
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "content-types.xml");
        parts.put("_rels/.rels", "rels.xml");
        parts.put("docProps/core.xml", "core.xml");
        parts.put("word/_rels/document.xml.rels", "document-rels.xml");
        parts.put("word/styles.xml", "styles.xml");
        parts.put("word/settings.xml", "settings.xml");
        parts.put("word/fontTable.xml", "fontTable.xml");
        parts.put("word/footer1.xml", "footer1.xml");
        parts.put("word/footer2.xml", "footer2.xml");
        return parts;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String document(String outline) {
        StringBuilder body = new StringBuilder();
        List<String> lines =
                outline.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
        int last = lines.size() - 1;
        for (int i = 0; i < last; i++) {
            if (section(lines.get(i)).isEmpty()) {
                body.append(paragraph(lines.get(i), i + 1 < last ? section(lines.get(i + 1)) : ""));
            }
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<w:document xmlns:w=\"" + Wml.NAMESPACE
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\n<w:body>\n"
                + body + section(lines.get(last)) + "\n</w:body>\n</w:document>\n";
    }

    private static String paragraph(String line, String section) {
        int bar = line.indexOf('|');
        String[] runs = line.substring(bar + 1).split("\\|\\|", 2);
        String first = runs.length > 1 ? run("<w:rPr><w:rStyle w:val=\"" + id("公文段首") + "\"/></w:rPr>", runs[0]) : "";
        return "<w:p><w:pPr><w:pStyle w:val=\"" + id(line.substring(0, bar)) + "\"/>" + section + "</w:pPr>" + first
                + run("", runs[runs.length - 1]) + "</w:p>\n";
    }

    private static String run(String format, String text) {
        return "<w:r>" + format + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A4 with the margins of an official letter, upright or turned; empty for an ordinary line. */
    private static String section(String line) {
        return switch (line) {
            case "纵向分节|" ->
                section(
                        "w:w=\"11906\" w:h=\"16838\"",
                        "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" w:footer=\"1417\"");
            case "横向分节|" ->
                section(
                        "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"",
                        "w:top=\"1587\" w:right=\"1984\" w:bottom=\"1474\" w:left=\"2098\" w:footer=\"907\"");
            default -> "";
        };
    }

    private static String section(String size, String margins) {
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
                + "<w:footerReference w:type=\"even\" r:id=\"rId5\"/><w:pgSz " + size + "/><w:pgMar " + margins
                + " w:header=\"851\" w:gutter=\"0\"/></w:sectPr>";
    }

    private static String id(String style) {
        Matcher matcher = STYLE.matcher(resource("styles.xml"));
        while (matcher.find()) {
            if (matcher.group(2).equals(style)) {
                return matcher.group(1);
            }
        }
        throw new IllegalArgumentException("no style " + style);
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(TemplateDocx.class.getResourceAsStream("/letter/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
