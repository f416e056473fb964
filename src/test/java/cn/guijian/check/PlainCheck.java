package cn.guijian.check;

import cn.guijian.ruleset.Ruleset;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the JSON files of one plain check of a quarter say. */
public record PlainCheck(Map<String, String> verdicts, Map<String, String> statuses, Set<String> findings) {
    public static final PlainCheck NOTHING = new PlainCheck(Map.of(), Map.of(), Set.of());
    private static final String CITY = "全市";
    private static final ObjectMapper JSON = new ObjectMapper();

    public static PlainCheck run(Ruleset ruleset, Path quarter, Path out) throws IOException {
        Checks.run(ruleset, out, Set.of("json"), quarter);
        PlainCheck check = new PlainCheck(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                JsonNode root = JSON.readTree(file.toFile());
                String unit = root.has("unit") ? root.path("unit").path("name").asText() : CITY;
                check.indicators(unit, root.path("indicators"));
                check.findings(unit, root.path("findings"));
                if (root.has("status")) {
                    check.statuses.put(unit, root.path("status").asText());
                }
            }
        }
        return check;
    }

    private void indicators(String unit, JsonNode indicators) {
        for (JsonNode one : indicators) {
            String level =
                    one.path("level").isNull() ? "" : " " + one.path("level").asText();
            verdicts.put(
                    unit + " " + one.path("code").asText(), one.path("verdict").asText() + level);
        }
    }

    private void findings(String unit, JsonNode list) {
        for (JsonNode one : list) {
            if (unit.equals(CITY) && !one.path("unit").asText().equals(CITY)) {
                continue; // the summary repeats the units' own
            }
            StringBuilder key = new StringBuilder(unit + " " + one.path("rule").asText() + " ");
            key.append(
                    one.path("indicator").isNull() ? "" : one.path("indicator").asText());
            for (JsonNode place : one.path("locations")) {
                key.append(' ')
                        .append(place.path("sheet").asText())
                        .append('!')
                        .append(place.path("cell").asText());
            }
            findings.add(key.toString());
        }
    }

    public Set<String> verdictsThatDiffer(PlainCheck after) {
        return differ(verdicts, after.verdicts);
    }

    public Set<String> statusesThatDiffer(PlainCheck after) {
        return differ(statuses, after.statuses);
    }

    private static Set<String> differ(Map<String, String> before, Map<String, String> after) {
        Set<String> differ = new TreeSet<>();
        before.forEach((key, value) -> {
            if (!value.equals(after.get(key))) {
                differ.add(key + " " + value + " → " + after.get(key));
            }
        });
        return differ;
    }

    public Set<String> findingsNotIn(PlainCheck other) {
        Set<String> only = new TreeSet<>(findings);
        only.removeAll(other.findings);
        return only;
    }
}
