package cn.guijian.language.rule;

import cn.guijian.language.Faults;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.rules.RuleExample;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a rule's files as they are written, comments and all, to show them; others compile and run them. */
public final class RuleFiles {
    public static final String DRL = "rule.drl";
    public static final String PAGE = "doc.md";
    public static final String EXAMPLES = "cases.csv";

    /** The columns of the examples, in their order. */
    public static final List<String> EXAMPLE_HEADERS = List.of("情形", "事实", "期望");

    private RuleFiles() {}

    /**
     * Names of the rule folders, in their order.
     *
     * @throws IOException when the folder can't be listed
     */
    public static List<String> folders(RulesHome rules) throws IOException {
        return RuleFolder.list(rules).stream().map(RuleFolder::name).toList();
    }

    /**
     * The text of a folder's rule; empty where there is none.
     *
     * @param name the folder's name below {@code rules}
     * @throws IOException when the file can't be read
     */
    public static Optional<String> drl(RulesHome rules, String name) throws IOException {
        return text(rules, name, DRL);
    }

    /**
     * The examples of a folder's rule; none where they are no table, which the check of the rules says.
     *
     * @param name the folder's name below {@code rules}
     * @throws IOException when the file can't be read
     */
    public static List<RuleExample> examples(RulesHome rules, String name) throws IOException {
        Optional<String> text = text(rules, name, EXAMPLES);
        return text.isEmpty() ? List.of() : rows(text.get());
    }

    private static Optional<String> text(RulesHome rules, String name, String file) throws IOException {
        RuleFolder folder = RuleFolder.of(rules, name);
        return folder.isPageOnly() ? Optional.empty() : folder.text(file, new Faults(folder.label(file)));
    }

    private static List<RuleExample> rows(String text) throws IOException {
        List<RuleExample> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().allowUnclosedQuote(false).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : reader) {
                rows.add(new RuleExample(
                        row.findField("情形").orElse(""),
                        row.findField("事实").orElse(""),
                        row.findField("期望").orElse("").strip()));
            }
        } catch (CsvParseException e) {
            return List.of();
        }
        return rows;
    }
}
