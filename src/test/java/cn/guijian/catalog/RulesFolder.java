package cn.guijian.catalog;

import cn.guijian.model.plan.RulesHome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A copy of the small good tables in {@code src/test/resources/catalog}, to be spoilt cell by cell. */
final class RulesFolder {
    private static final Path GOOD = Path.of("src/test/resources/catalog");

    private final Path directory;

    private RulesFolder(Path directory) {
        this.directory = directory;
    }

    static RulesFolder copyTo(Path directory) {
        RulesFolder folder = new RulesFolder(directory);
        PlanTables.ALL.stream()
                .map(TableShape::fileName)
                .forEach(file -> folder.bytes(file, unchecked(() -> Files.readAllBytes(GOOD.resolve(file)))));
        return folder;
    }

    RulesHome home() {
        return new RulesHome(directory, "small");
    }

    CatalogOutcome read() {
        return CatalogReader.read(home());
    }

    /** Puts a text into a field; row and column count from 1. */
    RulesFolder set(String file, int row, int column, String text) {
        return line(file, row, line -> {
            List<String> fields = new ArrayList<>(List.of(line.split(",", -1)));
            while (fields.size() < column) {
                fields.add("");
            }
            fields.set(column - 1, text);
            return String.join(",", fields);
        });
    }

    RulesFolder line(String file, int row, UnaryOperator<String> change) {
        return lines(file, lines -> {
            lines.set(row - 1, change.apply(lines.get(row - 1)));
            return lines;
        });
    }

    RulesFolder append(String file, String line) {
        return lines(file, lines -> {
            lines.add(line);
            return lines;
        });
    }

    RulesFolder remove(String file, int row) {
        return lines(file, lines -> {
            lines.remove(row - 1);
            return lines;
        });
    }

    RulesFolder lines(String file, UnaryOperator<List<String>> change) {
        return text(file, text -> String.join("\n", change.apply(new ArrayList<>(List.of(text.split("\n"))))) + "\n");
    }

    RulesFolder text(String file, UnaryOperator<String> change) {
        String text = unchecked(() -> Files.readString(place(file)));
        return bytes(file, change.apply(text).getBytes(StandardCharsets.UTF_8));
    }

    RulesFolder charset(String file, Charset charset) {
        return bytes(file, unchecked(() -> Files.readString(place(file))).getBytes(charset));
    }

    RulesFolder bytes(String file, byte[] bytes) {
        unchecked(() -> Files.write(place(file), bytes));
        return this;
    }

    RulesFolder delete(String file) {
        unchecked(() -> Files.deleteIfExists(place(file)));
        return this;
    }

    private Path place(String file) {
        Path place = home().file(file);
        unchecked(() -> Files.createDirectories(place.getParent()));
        return place;
    }

    private interface Action<T> {
        T run() throws IOException;
    }

    private static <T> T unchecked(Action<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
