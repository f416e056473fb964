package cn.guijian.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip of files. Nothing of it is unpacked to the disk, and its names are never part of a path. Safe for use by many
 * threads.
 */
public interface ZipFolder {
    /** The names of its entries but folders, sorted; one that the zip holds twice stands there twice. */
    List<String> names();

    /**
     * The start of an entry, at most so many bytes.
     *
     * @throws IOException when it can't be read
     */
    byte[] start(String name, int most) throws IOException;

    /**
     * Holds the zip open: then reading one entry after the other is cheap.
     *
     * @throws IOException when it can't be opened
     */
    Closeable open() throws IOException;

    /** A zip on the disk; empty when it can't be opened as one, or has more entries than {@code most}. */
    static Optional<ZipFolder> of(Path file, int most) {
        for (Charset charset : ZipNames.CHARSETS) {
            try (ZipFile zip = new ZipFile(file.toFile(), charset)) {
                return zip.size() > most ? Optional.empty() : Optional.of(new OnDisk(file, charset, names(zip)));
            } catch (IOException | IllegalArgumentException e) { // no zip, or its names are written in another charset
            }
        }
        return Optional.empty();
    }

    private static List<String> names(ZipFile zip) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .sorted()
                .toList();
    }

    /** A zip that is opened anew for each entry: a file held open could not be moved meanwhile. */
    record OnDisk(Path file, Charset charset, List<String> names) implements ZipFolder {
        @Override
        public byte[] start(String name, int most) throws IOException {
            try (ZipFile zip = open()) {
                ZipEntry found = zip.getEntry(name);
                if (found == null) {
                    throw new IOException("no entry " + name + " in " + file);
                }
                try (InputStream stream = zip.getInputStream(found)) {
                    return stream.readNBytes(most);
                }
            }
        }

        /** Java reads the directory of a file once for all who have it open. */
        @Override
        public ZipFile open() throws IOException {
            return new ZipFile(file.toFile(), charset);
        }
    }
}
