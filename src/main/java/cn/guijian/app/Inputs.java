package cn.guijian.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The workbooks that the user named: single files, folders with all below them, zips.
 *
 * @param workbooks in order of their names
 * @param ignored files in a named folder or zip that are no workbooks by their ending: said, not checked
 */
public record Inputs(List<Workbook> workbooks, List<String> ignored) {
    private static final Set<String> ENDINGS =
            Set.of("xlsx", "xlsm", "xls", "xlsb", "xltx", "xltm", "et", "ett", "ods", "csv");
    /** Lists that lie beside our own samples. */
    private static final Set<String> OWN = Set.of("expected.csv");
    /** Windows Explorer writes entry names in the system's code page and sets no UTF-8 flag. */
    private static final Charset WITHOUT_FLAG = Charset.forName("GB18030");

    public Inputs {
        workbooks = List.copyOf(workbooks);
        ignored = List.copyOf(ignored);
    }

    /**
     * A file to check.
     *
     * @param path the file, or the zip that holds it
     * @param entry its name in the zip
     * @param name its path relative to what the user named, with forward slashes
     */
    public record Workbook(Path path, Optional<String> entry, String name) {
        /**
         * The bytes of a zip's entry, at most {@code most} and one more.
         *
         * @throws IOException when the zip can't be read
         */
        byte[] entryBytes(int most) throws IOException {
            try (ZipFile zip = new ZipFile(path.toFile(), WITHOUT_FLAG)) {
                ZipEntry found = zip.getEntry(entry.orElseThrow());
                if (found == null) {
                    throw new IOException("no entry " + entry + " in " + path);
                }
                try (InputStream stream = zip.getInputStream(found)) {
                    return stream.readNBytes(most + 1);
                }
            }
        }
    }

    /**
     * Collects the files below {@code paths}: a named file whatever its ending, in a folder or zip those that look
     * like workbooks.
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
                file(path, String.valueOf(path.getFileName()), workbooks, ignored);
            }
        }
        return new Inputs(workbooks, ignored);
    }

    private static void folder(Path named, List<Workbook> workbooks, List<String> ignored) throws IOException {
        // Of a link to a folder a walk would see the link alone.
        Path folder = named.toRealPath();
        for (Path file : FolderWalk.below(folder)) {
            String name = name(folder, file);
            if (Files.isDirectory(file) && !Files.isSymbolicLink(file)) {
                workbooks.add(new Workbook(file, Optional.empty(), name));
            } else if ((isWorkbook(name) || ending(name).equals("zip")) && !Files.isDirectory(file)) {
                file(file, name, workbooks, ignored);
            } else if (!isHidden(name)) {
                ignored.add(name);
            }
        }
    }

    private static void file(Path file, String name, List<Workbook> workbooks, List<String> ignored) {
        // A pipe would keep the opening of a zip waiting for ever.
        if (!ending(name).equals("zip") || !Files.isRegularFile(file) || !zip(file, name, workbooks, ignored)) {
            workbooks.add(new Workbook(file, Optional.empty(), name));
        }
    }

    /** Whether the file could be opened as a zip; one that can't goes to intake, which says what is wrong with it. */
    private static boolean zip(Path file, String name, List<Workbook> workbooks, List<String> ignored) {
        try (ZipFile zip = new ZipFile(file.toFile(), WITHOUT_FLAG)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            List<String> names = new ArrayList<>();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    names.add(entry.getName());
                }
            }
            names.sort(Comparator.naturalOrder());
            for (String entry : names) {
                String shown = name + "/" + entry.replace('\\', '/');
                if (isWorkbook(shown)) {
                    workbooks.add(new Workbook(file, Optional.of(entry), shown));
                } else if (!isHidden(shown)) {
                    ignored.add(shown);
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isWorkbook(String name) {
        return ENDINGS.contains(ending(name)) && !isHidden(name) && !OWN.contains(last(name));
    }

    /** Lock files of Excel and WPS, and what a file manager leaves. */
    private static boolean isHidden(String name) {
        return last(name).startsWith("~$") || last(name).startsWith(".") || name.contains("__MACOSX/");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
