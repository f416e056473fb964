package cn.guijian.app;

import cn.guijian.engine.Answers;
import cn.guijian.model.Changes;
import cn.guijian.model.Changes.PastFinding;
import cn.guijian.model.CheckResult;
import cn.guijian.model.Finding;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Submission;
import cn.guijian.report.ResultJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The results of an earlier run ({@code --previous}): says what was mended, is new, is still open. */
final class Previous {
    private static final String FILE = "result.json";

    private final Map<String, JsonNode> results = new HashMap<>();

    private Previous() {}

    /** No earlier run. */
    static Previous none() {
        return new Previous();
    }

    /**
     * Reads every result.json below {@code folder}.
     *
     * @throws IOException when the folder or a result in it can't be read
     */
    static Previous read(Path folder) throws IOException {
        Previous previous = new Previous();
        JsonMapper mapper = new JsonMapper();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> FILE.equals(String.valueOf(f.getFileName())))
                    .sorted()
                    .toList()) {
                previous.add(mapper.readTree(Files.readAllBytes(file)));
            }
        }
        return previous;
    }

    /** Results that are still at hand; of one unit and period the last. They are compared as if they had been written. */
    static Previous of(Collection<CheckResult> earlier) throws IOException {
        Previous previous = new Previous();
        JsonMapper mapper = new JsonMapper();
        for (CheckResult result : earlier) {
            previous.add(mapper.readTree(new ResultJson().render(result)));
        }
        return previous;
    }

    private void add(JsonNode result) {
        results.put(
                result.path("unit").path("code").asText() + "|"
                        + result.path("period").asText(),
                result);
    }

    /** The result with its changes against the earlier one; without an earlier one, as it is. */
    CheckResult compare(CheckResult result) {
        return earlier(result.unit().map(ReportingUnit::code), result.period())
                .map(earlier -> result.changedBy(changes(result.findings(), earlier.path("findings"))))
                .orElse(result);
    }

    /** What the earlier run found in the same unit's workbook of the same period. */
    List<Answers.Earlier> findings(Submission submission) {
        List<Answers.Earlier> findings = new ArrayList<>();
        earlier(Optional.of(submission.unit().code()), Optional.of(submission.period()))
                .ifPresent(earlier -> earlier.path("findings")
                        .forEach(old -> findings.add(new Answers.Earlier(
                                old.path("id").asText(),
                                old.path("rule").asText(),
                                text(old.path("indicator")),
                                text(old.path("explanation")).orElse("")))));
        return findings;
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    private Optional<JsonNode> earlier(Optional<String> unit, Optional<Period> period) {
        return Optional.ofNullable(
                results.get(unit.orElse("") + "|" + period.map(Period::code).orElse("")));
    }

    private static Changes changes(List<Finding> findings, JsonNode earlier) {
        Set<String> now = new HashSet<>();
        findings.forEach(f -> now.add(f.id()));
        Set<String> before = new HashSet<>();
        List<PastFinding> mended = new ArrayList<>();
        for (JsonNode old : earlier) {
            before.add(old.path("id").asText());
            if (!now.contains(old.path("id").asText())) {
                mended.add(past(old));
            }
        }
        Set<String> fresh = new HashSet<>(now);
        fresh.removeAll(before);
        Set<String> open = new HashSet<>(now);
        open.retainAll(before);
        return new Changes(mended, fresh, open);
    }

    private static PastFinding past(JsonNode old) {
        JsonNode place = old.path("locations").path(0);
        String cell = place.path("cell").asText();
        return new PastFinding(
                old.path("id").asText(),
                old.path("rule").asText(),
                old.path("title").asText(),
                Level.valueOf(old.path("level").asText()),
                old.path("message").asText(),
                place.path("sheet").asText() + (cell.isEmpty() ? "" : "!" + cell));
    }
}
