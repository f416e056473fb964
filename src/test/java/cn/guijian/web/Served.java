package cn.guijian.web;

import cn.guijian.app.Checks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Servers for tests: the shipped rules, a free port, a day in 2024. */
final class Served {
    static final Clock DAY = Clock.fixed(Instant.parse("2024-01-20T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private Served() {}

    static ServerSettings settings() {
        return new ServerSettings("127.0.0.1", 0, Checks.RULES, Optional.empty(), Optional.empty(), false);
    }

    static ServerSettings settings(String host, Path rules, Optional<Path> data, boolean allowEdit) {
        return new ServerSettings(host, 0, rules, data, Optional.empty(), allowEdit);
    }

    static LocalPage start(ServerSettings settings) {
        try {
            return LocalPage.start(settings, Checks.ruleset(settings.rules()), DAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path sample(String name) {
        return Checks.SAMPLES.resolve(name).toAbsolutePath();
    }
}
