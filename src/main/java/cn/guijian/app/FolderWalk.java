package cn.guijian.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The files below a folder, in the order of their names, whatever the file system's own order is. Links to folders are
 * not followed, so that no circle of them is an endless tree; what can't be entered is there as itself, to be said.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    /** Files of ours that look like submissions, each with the one that always lies beside it. */
    private static final Map<String, String> REPORTS = Map.of("annotated", "result.json", "summary", "summary.json");

    private final List<Path> found = new ArrayList<>();

    private FolderWalk() {}

    /** @throws IOException when the folder itself can't be listed */
    static List<Path> below(Path folder) throws IOException {
        FolderWalk walk = new FolderWalk();
        Files.walkFileTree(folder, walk);
        if (walk.found.contains(folder)) {
            throw new IOException("can't list " + folder);
        }
        walk.found.sort(
                Comparator.comparing(file -> folder.relativize(file).toString().replace('\\', '/')));
        return walk.found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isReport(file)) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
        found.add(file);
        return FileVisitResult.CONTINUE;
    }

    /** An earlier run may have written into the folder that is now read. */
    private static boolean isReport(Path file) {
        String name = String.valueOf(file.getFileName());
        return REPORTS.entrySet().stream()
                .anyMatch(report -> name.startsWith(report.getKey() + ".")
                        && !name.endsWith(".json")
                        && Files.isRegularFile(file.resolveSibling(report.getValue())));
    }
}
