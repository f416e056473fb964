package cn.guijian.cli;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --date 2023-12-31}: the day whose targets are meant, by default the program's today. */
@Command
final class DayOption {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--date", paramLabel = "${bundle:label.day}", descriptionKey = "day")
    private @Nullable LocalDate named;

    LocalDate day() {
        return named != null ? named : program().today();
    }

    private Main program() {
        return (Main) Objects.requireNonNull(command).root().userObject();
    }
}
