package cn.guijian.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Workbooks and folders without a command, as a desktop hands them over that are dropped on the program's icon: they are
 * checked, the reports lie beside the first, and its report is opened.
 */
final class Dropped {
    private Dropped() {}

    /** The command line that is meant; one that names a command is left as it is. */
    static String[] asCommand(String... arguments) {
        if (arguments.length == 0 || !Arrays.stream(arguments).allMatch(Dropped::isFile)) {
            return arguments;
        }
        Path reports = Path.of(arguments[0]).toAbsolutePath().resolveSibling("reports");
        List<String> command = new ArrayList<>(List.of("check", "--open", "--out", reports.toString()));
        command.addAll(Arrays.asList(arguments));
        return command.toArray(String[]::new);
    }

    /** A command of the same name as a file in the folder is still the command: a dropped file has its whole path. */
    private static boolean isFile(String argument) {
        try {
            Path path = Path.of(argument);
            return path.isAbsolute() && Files.exists(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
