package cn.guijian.cli;

import cn.guijian.cli.print.Terminal;
import cn.guijian.model.Spelling;
import cn.guijian.model.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which of the named files and folders are not there, and which of those beside was probably meant. */
final class MissingPaths {
    private MissingPaths() {}

    /** Names each that is missing; the value is the others. */
    static List<Path> say(List<Path> paths, PrintWriter err) {
        int next = 0;
        while (next < paths.size()) {
            Path path = paths.get(next);
            int end = Files.exists(path) ? next + 1 : end(paths, next);
            if (end > next + 1) {
                err.println(Texts.text("cli.path.blank", path, here(), joined(paths.subList(next, end))));
            } else if (!Files.exists(path)) {
                err.println(message(path));
            }
            next = end;
        }
        return paths.stream().filter(Files::exists).toList();
    }

    /** Behind the last word of a path that was torn at its blanks; behind the first where it was not. */
    private static int end(List<Path> words, int from) {
        return IntStream.rangeClosed(from + 2, words.size())
                .filter(to -> Files.exists(Path.of(joined(words.subList(from, to)))))
                .findFirst()
                .orElse(from + 1);
    }

    private static String joined(List<Path> words) {
        return words.stream().map(Path::toString).collect(Collectors.joining(" "));
    }

    /** Whether one of the folders that were named is none; the first is said. */
    static boolean lacksFolder(PrintWriter err, @Nullable Path... named) {
        Optional<Path> missing = Stream.of(named)
                .flatMap(Stream::ofNullable)
                .filter(folder -> !Files.isDirectory(folder))
                .findFirst();
        missing.ifPresent(
                folder -> err.println(Files.exists(folder) ? Texts.text("cli.folder.file", folder) : message(folder)));
        return missing.isPresent();
    }

    private static String message(Path path) {
        return Terminal.holdsChineseNames()
                ? Texts.text("cli.path.missing", path, here(), UsageErrors.maybe(near(path)))
                : Texts.text("cli.path.missing.locale", path, here());
    }

    private static Path here() {
        return Path.of("").toAbsolutePath();
    }

    private static Optional<String> near(Path path) {
        Optional<Path> folder =
                Optional.ofNullable(path.toAbsolutePath().normalize().getParent());
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return Optional.empty();
        }
        try (Stream<Path> beside = Files.list(folder.get())) {
            List<String> names =
                    beside.map(file -> String.valueOf(file.getFileName())).toList();
            return Spelling.near(String.valueOf(path.getFileName()), names)
                    .map(name -> path.resolveSibling(name).toString());
        } catch (IOException e) { // a folder that can't be listed has nothing to propose
            return Optional.empty();
        }
    }
}
