package cn.guijian.files;

import cn.guijian.model.form.Trouble;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The workbooks that the user named: single files, folders with all below them, zips.
 *
 * @param workbooks in order of their names
 * @param ignored files in a named folder or zip that are no submissions by their names: said, not checked
 */
public record Inputs(List<Workbook> workbooks, List<String> ignored) {
    public Inputs {
        workbooks = List.copyOf(workbooks);
        ignored = List.copyOf(ignored);
    }

    /**
     * A file to check.
     *
     * @param path the file, or the zip that holds it
     * @param name its path relative to what the user named, with forward slashes
     */
    public record Workbook(Path path, String name, Source source) {}

    /** Where the bytes of a workbook come from. */
    public sealed interface Source {
        /** From its path. */
        record File() implements Source {}

        /** From a zip. */
        record Entry(ZipFolder zip, String name) implements Source {
            /** Its start, at most so many bytes. */
            public byte[] start(int most) throws IOException {
                return zip.start(name, most);
            }
        }

        /** From nowhere: it was not looked at, and this is why. */
        record Closed(Trouble trouble) implements Source {}
    }

    /**
     * Collects the files below {@code paths}: a named file whatever its name, in a folder or zip those that may be
     * submissions.
     *
     * @throws IOException when a folder can't be listed
     */
    public static Inputs collect(List<Path> paths, InputLimits limits) throws IOException {
        InputWalk walk = new InputWalk(limits);
        for (Path path : paths) {
            walk.named(path);
        }
        return walk.inputs();
    }

    /** Holds all zips open, so that reading their workbooks one after the other is cheap. */
    public Closeable open() {
        Set<ZipFolder> zips = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Closeable> open = new ArrayList<>();
        for (Workbook workbook : workbooks) {
            if (workbook.source() instanceof Source.Entry entry && zips.add(entry.zip())) {
                try {
                    open.add(entry.zip().open());
                } catch (IOException e) { // its workbooks will say so one by one
                }
            }
        }
        return () -> {
            for (Closeable each : open) {
                each.close();
            }
        };
    }
}
