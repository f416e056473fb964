package cn.guijian.catalog;

import cn.guijian.model.Fingerprint;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.Decision;
import cn.guijian.model.result.Decisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the bureau's decisions on questions: 报告期, 单位, 问题编号, 决定, 理由, 经办人. A decision turns a verdict, so
 * either every row is good, or none is used and each fault is named with its line and column.
 */
public final class DecisionReader {
    private static final Pattern FINDING = Pattern.compile("[0-9a-f]{16}");
    private static final WordList<Decision.Word> WORDS = WordList.of(Decision.Word.values(), Decision.Word::label);

    private DecisionReader() {}

    /** What became of the file. */
    public sealed interface Outcome {
        /** Every row is good. */
        record Loaded(Decisions decisions) implements Outcome {}

        /** At least one row is not. */
        record Refused(List<CatalogFault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * Reads a file.
     *
     * @param catalog knows the units
     * @throws IOException when it can't be read
     */
    public static Outcome read(Path file, Catalog catalog) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        TableFaults faults = new TableFaults();
        Entries<Decision> entries = TableShape.of(
                        String.valueOf(file.getFileName()), (Fields row) -> decision(row, catalog))
                .keyedBy(FaultType.DECISION_TWICE, Headers.FINDING, Headers.PERIOD, Headers.UNIT)
                .orEmpty()
                .read(name -> Optional.of(bytes), faults);
        return faults.isEmpty()
                ? new Outcome.Loaded(new Decisions(entries.values(), Optional.of(Fingerprint.sha256(bytes))))
                : new Outcome.Refused(faults.sorted());
    }

    private static Decision decision(Fields row, Catalog catalog) {
        return new Decision(
                row.required(Headers.PERIOD, PeriodText::parse, PlanTables.NO_PERIOD),
                row.required(Headers.UNIT, text -> unit(text, catalog), ""),
                row.required(Headers.FINDING, DecisionReader::finding, ""),
                row.required(Headers.DECISION, WORDS::parse, Decision.Word.REFUSED),
                row.text(Headers.REASON),
                row.text(Headers.BY));
    }

    private static Parsed<String> unit(String text, Catalog catalog) {
        return catalog.unit(text)
                .map(ReportingUnit::code)
                .map(Parsed::value)
                .orElseGet(() -> Parsed.bad(
                        FaultType.DECISION_UNIT,
                        Nearest.orDash(
                                text,
                                catalog.units().stream()
                                        .map(ReportingUnit::name)
                                        .toList())));
    }

    /** A spreadsheet makes a number of an id that looks like one, and then it names nothing. */
    private static Parsed<String> finding(String text) {
        return FINDING.matcher(text).matches() ? Parsed.value(text) : Parsed.bad(FaultType.FINDING_FORM);
    }
}
