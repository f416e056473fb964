package cn.guijian.intake.cover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table of ways to write something, that comes with the program: its kind and one way in each line. */
final class WordTable {
    private WordTable() {}

    /** The ways by their kinds, in the order of the table. */
    static Map<String, List<String>> read(String name) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        try (InputStream stream = Objects.requireNonNull(WordTable.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(line -> {
                String[] fields = line.split(",", -1);
                words.computeIfAbsent(fields[0], kind -> new ArrayList<>()).add(fields[1]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
