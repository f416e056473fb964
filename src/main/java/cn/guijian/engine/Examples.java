package cn.guijian.engine;

import cn.guijian.model.RuleExample;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a rule's {@code cases.csv} as it is written, to show it; {@link RuleCases} runs it. */
public final class Examples {
    private Examples() {}

    /**
     * The rows of one rule folder.
     *
     * @param name the folder's name below {@code rules}
     * @throws IOException when the file can't be read
     */
    public static List<RuleExample> of(Path rules, String name) throws IOException {
        RuleFolder folder = new RuleFolder(rules.resolve(name), name);
        Optional<String> text = folder.isPageOnly()
                ? Optional.empty()
                : folder.text("cases.csv", new Faults(folder.label("cases.csv")));
        return text.isEmpty() ? List.of() : rows(text.get());
    }

    private static List<RuleExample> rows(String text) throws IOException {
        List<RuleExample> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : reader) {
                rows.add(new RuleExample(
                        row.findField("情形").orElse(""),
                        row.findField("事实").orElse(""),
                        row.findField("期望").orElse("").strip()));
            }
        }
        return rows;
    }
}
