package cn.guijian.check;

import cn.guijian.model.Changes.PastFinding;
import cn.guijian.model.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What of an earlier result.json is compared with. */
record PastResult(String unit, String period, List<Entry> findings) {
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
                result.path("unit").path("code").asText(), result.path("period").asText(), findings);
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
