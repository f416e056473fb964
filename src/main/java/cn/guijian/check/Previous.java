package cn.guijian.check;

import cn.guijian.engine.facts.Answers;
import cn.guijian.files.FolderWalk;
import cn.guijian.files.InputLimits;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.Changes;
import cn.guijian.model.result.Changes.PastFinding;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.report.json.ResultJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The results of an earlier run ({@code --previous}): says what was mended, is new, is still open. */
final class Previous {
    private final Map<String, PastResult> results = new HashMap<>();

    private Previous() {}

    /** No earlier run. */
    static Previous none() {
        return new Previous();
    }

    /**
     * Reads every result.json below {@code folder}.
     *
     * @param notes takes what a person should know: a result that can't be read, a run that was ended half-way
     * @throws IOException when the folder can't be listed
     */
    static Previous read(Path folder, Consumer<String> notes) throws IOException {
        Previous previous = new Previous();
        PastResults.below(folder, notes).forEach(previous::add);
        return previous;
    }

    /** Results that are still at hand; of one unit and period the last. They are compared as if they had been written. */
    static Previous of(Collection<CheckResult> earlier) throws IOException {
        Previous previous = new Previous();
        for (CheckResult result : earlier) {
            previous.add(PastResult.of(new ResultJson().render(result)));
        }
        return previous;
    }

    private void add(PastResult result) {
        results.put(result.unit() + "|" + result.period(), result);
    }

    /** The result with its changes against the earlier one; without an earlier one, as it is. */
    CheckResult compare(CheckResult result) {
        return earlier(result.unit().map(ReportingUnit::code), result.period())
                .map(earlier -> result.changedBy(changes(result.findings(), earlier.findings())))
                .orElse(result);
    }

    /** What the earlier run found in the same unit's workbook of the same period. */
    List<Answers.Earlier> findings(Submission submission) {
        return earlier(Optional.of(submission.unit().code()), Optional.of(submission.period())).stream()
                .flatMap(earlier -> earlier.findings().stream())
                .map(old -> new Answers.Earlier(
                        old.finding().id(), old.finding().rule(), old.indicator(), old.explanation()))
                .toList();
    }

    private Optional<PastResult> earlier(Optional<String> unit, Optional<Period> period) {
        return Optional.ofNullable(
                results.get(unit.orElse("") + "|" + period.map(Period::code).orElse("")));
    }

    /** A finding under the id of a rule since retired is the one that its successor found. */
    private static Changes changes(List<Finding> findings, List<PastResult.Entry> earlier) {
        Map<String, String> today = new HashMap<>();
        for (Finding finding : findings) {
            finding.former().forEach(old -> today.put(old, finding.id()));
            today.put(finding.id(), finding.id());
        }
        Set<String> before = new HashSet<>();
        List<PastFinding> mended = new ArrayList<>();
        for (PastResult.Entry old : earlier) {
            String id = today.get(old.finding().id());
            if (id == null) {
                mended.add(old.finding());
            } else {
                before.add(id);
            }
        }
        Set<String> now = new HashSet<>();
        findings.forEach(finding -> now.add(finding.id()));
        Set<String> fresh = new HashSet<>(now);
        fresh.removeAll(before);
        Set<String> open = new HashSet<>(now);
        open.retainAll(before);
        return new Changes(mended, fresh, open);
    }

    /** The results of a folder of reports. It comes from wherever it lay meanwhile, so it may be torn. */
    private static final class PastResults {
        private static final String RESULT = "result.json";
        /** Written when all else is: a quarter without it was not finished. */
        private static final String SUMMARY = "summary.json";
        /** A result of ours has some hundred kilobytes. */
        private static final int MOST_BYTES = 8 << 20;

        private final Path folder;
        private final Consumer<String> notes;
        private final List<PastResult> results = new ArrayList<>();
        private final Set<Path> unfinished = new TreeSet<>();

        private PastResults(Path folder, Consumer<String> notes) {
            this.folder = folder;
            this.notes = notes;
        }

        /** All results, in the order of their folders; what can't be read is noted. */
        static List<PastResult> below(Path folder, Consumer<String> notes) throws IOException {
            InputLimits limits = InputLimits.standard();
            PastResults past = new PastResults(folder, notes);
            for (Path file :
                    FolderWalk.below(folder, limits.files(), limits.folders()).found()) {
                if (String.valueOf(file.getFileName()).equals(RESULT)) {
                    past.add(file);
                }
            }
            past.unfinished.forEach(quarter -> notes.accept(Texts.text("previous.unfinished", quarter)));
            return past.results;
        }

        private void add(Path file) {
            try (InputStream stream = Files.newInputStream(file)) {
                byte[] json = stream.readNBytes(MOST_BYTES + 1);
                if (json.length > MOST_BYTES) {
                    throw new IOException("too large");
                }
                results.add(PastResult.of(json));
                Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                        .map(Path::getParent)
                        .filter(this::isUnfinished)
                        .ifPresent(unfinished::add);
            } catch (IOException e) {
                notes.accept(Texts.text("previous.unreadable", file));
            }
        }

        private boolean isUnfinished(Path quarter) {
            return quarter.startsWith(folder.toAbsolutePath().normalize())
                    && Period.parse(String.valueOf(quarter.getFileName())).isPresent()
                    && !Files.exists(quarter.resolve(SUMMARY));
        }
    }

    /** What of an earlier result.json is compared with. */
    private record PastResult(String unit, String period, List<Entry> findings) {
        private static final JsonMapper MAPPER = new JsonMapper();

        PastResult {
            findings = List.copyOf(findings);
        }

        /** A finding with the explanation that it had, which may be empty. */
        record Entry(PastFinding finding, Optional<String> indicator, String explanation) {}

        /**
         * Reads a result.
         *
         * @throws IOException when it is none
         */
        static PastResult of(byte[] json) throws IOException {
            JsonNode result = MAPPER.readTree(json);
            if (!result.path("findings").isArray()) {
                throw new IOException("no result of ours");
            }
            List<Entry> findings = new ArrayList<>();
            for (JsonNode finding : result.path("findings")) {
                findings.add(entry(finding));
            }
            return new PastResult(
                    result.path("unit").path("code").asText(),
                    result.path("period").asText(),
                    findings);
        }

        private static Entry entry(JsonNode old) throws IOException {
            JsonNode place = old.path("locations").path(0);
            String cell = place.path("cell").asText();
            PastFinding finding = new PastFinding(
                    old.path("id").asText(),
                    old.path("rule").asText(),
                    old.path("title").asText(),
                    level(old.path("level").asText()),
                    old.path("message").asText(),
                    place.path("sheet").asText() + (cell.isEmpty() ? "" : "!" + cell));
            return new Entry(
                    finding,
                    text(old.path("indicator")),
                    text(old.path("explanation")).orElse(""));
        }

        private static Optional<String> text(JsonNode value) {
            return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
        }

        private static Level level(String name) throws IOException {
            return Arrays.stream(Level.values())
                    .filter(level -> level.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no level " + name));
        }
    }
}
