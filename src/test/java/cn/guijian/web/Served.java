package cn.guijian.web;

import cn.guijian.check.Checks;
import cn.guijian.web.visit.ServerSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** Servers for tests: the shipped rules, a free port, a day in 2024. */
public final class Served {
    public static final Clock DAY = Clock.fixed(Instant.parse("2024-01-20T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    static final String RULE = "R0203-part-exceeds-total";

    private Served() {}

    public static ServerSettings settings() {
        return ServerSettings.on("127.0.0.1", 0, Checks.RULES);
    }

    public static ServerSettings settings(String host, Path rules, Optional<Path> data, boolean allowEdit) {
        return ServerSettings.on(host, 0, rules).withData(data).withEditing(allowEdit);
    }

    public static LocalPage start(ServerSettings settings) {
        return start(settings, new PrintWriter(System.err, true));
    }

    public static LocalPage start(ServerSettings settings, PrintWriter log) {
        try {
            return LocalPage.start(settings, Checks.ruleset(settings.rules()), DAY, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rules folder with all tables and one rule: what serves is soon compiled. */
    public static Path fewRules(Path folder) {
        try {
            Path rules = Checks.copyOfRules(Files.createDirectory(folder.resolve("rules")));
            try (Stream<Path> all = Files.list(rules)) {
                for (Path rule : all.filter(Files::isDirectory).toList()) {
                    if (!rule.endsWith(RULE) && !rule.endsWith("plans")) {
                        Checks.delete(rule);
                    }
                }
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path sample(String name) {
        return Checks.SAMPLES.resolve(name).toAbsolutePath();
    }
}
