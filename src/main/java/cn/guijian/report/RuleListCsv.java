package cn.guijian.report;

import cn.guijian.model.Level;
import cn.guijian.model.Texts;
import cn.guijian.model.rules.RuleEntry;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The list of rules as CSV that Excel and WPS open as UTF-8; no text in it acts as a formula. */
public final class RuleListCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private RuleListCsv() {}

    /** The file. */
    public static byte[] render(List<RuleEntry> rules) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(header());
            rules.forEach(rule -> csv.writeRecord(
                    row(rule).stream().map(RuleListCsv::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The words above the columns. */
    public static List<String> header() {
        return List.of(Texts.text("rules.list.columns").split(","));
    }

    private static List<String> row(RuleEntry rule) {
        return List.of(
                rule.id(),
                rule.title(),
                rule.level().map(Level::label).orElseGet(() -> Texts.text("rules.index.by-grade")),
                rule.status(),
                String.join(Texts.text("rules.list.comma"), rule.indicators()),
                String.join(Texts.text("rules.list.semicolon"), rule.clauses()),
                rule.folder());
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
