package cn.guijian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs beside Java that tests drive: where one is not installed a test says that it was skipped, and CI refuses the skip. */
public final class Programs {
    private Programs() {}

    /** The first of the path that has one of these names. */
    public static Optional<Path> find(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Arrays.stream(path.split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * The program, or the test ends here.
     *
     * @param untried what was not tried without it
     */
    public static Path need(Optional<Path> program, String name, String untried) {
        if (System.getenv("CI") != null) {
            assertThat(program).as("CI must have " + name).isPresent();
        }
        return want(program, name, untried);
    }

    /** The same of a program that is not to be had everywhere: CI may go without. */
    public static Path want(Optional<Path> program, String name, String untried) {
        String reason = "SKIPPED: no " + name + " on the PATH, " + untried;
        if (program.isEmpty()) {
            System.err.println(reason);
        }
        assumeThat(program).as(reason).isPresent();
        return program.orElseThrow();
    }
}
