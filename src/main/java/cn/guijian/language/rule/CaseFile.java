package cn.guijian.language.rule;

import cn.guijian.language.Faults;
import cn.guijian.language.KnownWords;
import cn.guijian.language.Token;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a rule's {@code cases.csv}: at least one case that must report and one that must not. */
public final class CaseFile {
    public static final String FIRES = "报";
    public static final String SILENT = "不报";
    private static final String SITUATION = "情形";
    private static final String FACTS = "事实";
    private static final String EXPECTED = "期望";
    private static final int EXPECTED_COLUMN = 3;

    private final KnownWords words;
    private final Faults faults;
    private final List<RuleCase> cases = new ArrayList<>();

    private CaseFile(KnownWords words, Faults faults) {
        this.words = words;
        this.faults = faults;
    }

    /** The cases; what can't be read is a fault and gives no case. */
    public static List<RuleCase> read(RuleFolder folder, KnownWords words, Faults faults) throws IOException {
        CaseFile file = new CaseFile(words, faults);
        Optional<String> text = folder.text("cases.csv", faults);
        if (text.isPresent()) {
            file.read(text.get());
        }
        return List.copyOf(file.cases);
    }

    private void read(String text) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().allowUnclosedQuote(false).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : reader) {
                if (!row.getHeader().containsAll(List.of(SITUATION, FACTS, EXPECTED))) {
                    faults.at(1, 1, "case-header", String.join(",", row.getHeader()));
                    return;
                }
                row(row);
            }
        } catch (CsvParseException e) {
            faults.at(1, 1, "case-csv");
            return;
        }
        boolean whole = faults.isEmpty();
        if (whole && cases.stream().noneMatch(RuleCase::fires)) {
            faults.at(1, EXPECTED_COLUMN, "case-missing", FIRES);
        }
        if (whole && cases.stream().allMatch(RuleCase::fires)) {
            faults.at(1, EXPECTED_COLUMN, "case-missing", SILENT);
        }
    }

    private void row(NamedCsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        String expected = row.findField(EXPECTED).orElse("").strip();
        if (!expected.equals(FIRES) && !expected.equals(SILENT)) {
            faults.at(cell(row, EXPECTED, line), "case-expected", expected);
            return;
        }
        List<Object> facts = FactText.parse(cell(row, FACTS, line), words, faults);
        cases.add(new RuleCase(row.findField(SITUATION).orElse(""), facts, expected.equals(FIRES), line));
    }

    /** A field as a token whose column is the field's number. */
    private static Token cell(NamedCsvRecord row, String header, int line) {
        int column = row.getHeader().indexOf(header) + 1;
        return new Token(Token.Kind.STRING, row.findField(header).orElse(""), line, column, 0, 0);
    }
}
