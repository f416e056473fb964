package cn.guijian.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The workbooks that the user named.
 *
 * @param workbooks in order of their names
 * @param ignored files in a named folder that are no workbooks by their ending: said, not checked
 */
public record Inputs(List<Workbook> workbooks, List<String> ignored) {
    private static final Set<String> ENDINGS =
            Set.of("xlsx", "xlsm", "xls", "xlsb", "xltx", "xltm", "et", "ett", "ods", "csv");
    private static final Set<String> OWN = Set.of("expected.csv");

    public Inputs {
        workbooks = List.copyOf(workbooks);
        ignored = List.copyOf(ignored);
    }

    /**
     * A file to check.
     *
     * @param name its path relative to what the user named, with forward slashes
     */
    public record Workbook(Path path, String name) {}

    /**
     * Collects the files below {@code paths}: a named file whatever its ending, in a folder those that look like
     * workbooks, nested folders too.
     *
     * @throws IOException when a folder can't be listed
     */
    public static Inputs collect(List<Path> paths) throws IOException {
        List<Workbook> workbooks = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folder(path, workbooks, ignored);
            } else {
                workbooks.add(new Workbook(path, String.valueOf(path.getFileName())));
            }
        }
        return new Inputs(workbooks, ignored);
    }

    private static void folder(Path folder, List<Workbook> workbooks, List<String> ignored) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(path -> name(folder, path)))
                    .toList();
            for (Path file : sorted) {
                String name = name(folder, file);
                String last = String.valueOf(file.getFileName());
                if (isWorkbook(last)) {
                    workbooks.add(new Workbook(file, name));
                } else if (!last.startsWith(".") && !last.startsWith("~$")) {
                    ignored.add(name);
                }
            }
        }
    }

    private static boolean isWorkbook(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean lockFile = name.startsWith("~$") || name.startsWith(".");
        return ENDINGS.contains(ending) && !lockFile && !OWN.contains(name);
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
