package cn.guijian.cli;

import cn.guijian.check.RunOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of the written pages somebody wants to see first. */
final class WrittenPage {
    private static final String REPORT = "warning-report.html";
    private static final String INDEX = "index.html";
    /** {@code OUT/<period>/<unit>/warning-report.html}. */
    private static final int DEPTH = 3;

    private WrittenPage() {}

    /** The report of a single workbook, else the overview of the latest quarter; empty when neither was written. */
    static Optional<Path> of(RunOutcome outcome, Path out) throws IOException {
        Optional<Path> latest =
                outcome.written().stream().map(RunOutcome.Written::folder).reduce((one, next) -> next);
        if (outcome.results().count() != 1) {
            return latest.map(folder -> folder.resolve(INDEX)).filter(Files::isRegularFile);
        }
        String hash = outcome.results().findFirst().orElseThrow().input().sha256();
        String code = outcome.results()
                .flatMap(result -> result.unit().stream())
                .map(unit -> unit.code())
                .findFirst()
                .orElse("unread-" + hash.substring(0, Math.min(8, hash.length())));
        try (Stream<Path> files = Files.walk(latest.orElse(out), DEPTH)) {
            return files.filter(file -> file.endsWith(REPORT))
                    .filter(file -> String.valueOf(file.getName(file.getNameCount() - 2))
                            .startsWith(code))
                    .findFirst();
        }
    }
}
