package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What {@code guijian check} leaves of the samples' last quarter, with every report, and {@code guijian template} of the
 * quarter behind it: done once in a run of the tests, for those that hold another run to it.
 */
final class QuarterRun {
    private static final Map<String, String> REPORTS = files("check", Checks.SAMPLES.resolve("2023Q4"));
    private static final Map<String, String> TEMPLATES = files("template", "--period", "2024Q1");

    private QuarterRun() {}

    /** The reports as {@link Program#files} reads them. */
    static Map<String, String> reports() {
        return REPORTS;
    }

    /** The templates likewise. */
    static Map<String, String> templates() {
        return TEMPLATES;
    }

    private static Map<String, String> files(Object... arguments) {
        try {
            Path folder = Files.createTempDirectory("guijian-quarter");
            try {
                Program.Run run = Program.run(Stream.concat(Stream.of(arguments), Stream.of("--out", folder))
                        .toArray());
                assertThat(run.err()).isEmpty();
                return Program.files(folder);
            } finally {
                Checks.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
