package cn.guijian.files;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * The files below a folder, in the order of their names, whatever the file system's own order is. Links to folders are
 * not followed, so that no circle of them is an endless tree; what can't be entered, because it is too deep or nobody
 * may, is there as itself, to be said.
 */
public final class FolderWalk extends SimpleFileVisitor<Path> {
    private final List<Path> found = new ArrayList<>();
    private final int most;
    private boolean cut;

    private FolderWalk(int most) {
        this.most = most;
    }

    /**
     * Walks through a folder.
     *
     * @param most files that are looked at, after which the walk ends
     * @param levels of folders that are entered below it
     * @throws IOException when the folder itself can't be listed
     */
    public static FolderWalk below(Path folder, int most, int levels) throws IOException {
        FolderWalk walk = new FolderWalk(most);
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), levels + 1, walk);
        if (walk.found.contains(folder)) {
            throw new IOException("can't list " + folder);
        }
        walk.found.sort(
                Comparator.comparing(file -> folder.relativize(file).toString().replace('\\', '/')));
        return walk;
    }

    /** The files. */
    public List<Path> found() {
        return found;
    }

    /** Whether there are more. */
    boolean isCut() {
        return cut;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        boolean own = OwnReports.isOne(
                String.valueOf(file.getFileName()), other -> Files.isRegularFile(file.resolveSibling(other)));
        return own ? FileVisitResult.CONTINUE : add(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
        return add(file);
    }

    private FileVisitResult add(Path file) {
        cut = found.size() == most;
        if (cut) {
            return FileVisitResult.TERMINATE;
        }
        found.add(file);
        return FileVisitResult.CONTINUE;
    }
}
