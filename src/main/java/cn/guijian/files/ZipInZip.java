package cn.guijian.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip that lay in another one, held in memory as long as anybody asks for it. */
final class ZipInZip implements ZipFolder {
    private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    private ZipInZip(ZipFile zip) {
        this.zip = zip;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory()) {
                String name = ZipNames.decode(entry.getRawName());
                names.add(name);
                entries.put(name, entry);
            }
        }
        Collections.sort(names);
    }

    /** Empty when the bytes are no zip, or one of more entries than {@code most}. */
    static Optional<ZipFolder> of(byte[] bytes, int most) {
        if (count(bytes) > most) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ZipInZip(ZipFile.builder().setByteArray(bytes).get()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What its directory may hold at most, whatever its end says. */
    private static int count(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + DIRECTORY_ENTRY.length <= bytes.length; i++) {
            if (bytes[i] == DIRECTORY_ENTRY[0]
                    && bytes[i + 1] == DIRECTORY_ENTRY[1]
                    && bytes[i + 2] == DIRECTORY_ENTRY[2]
                    && bytes[i + 3] == DIRECTORY_ENTRY[3]) {
                count++;
            }
        }
        return count;
    }

    @Override
    public List<String> names() {
        return Collections.unmodifiableList(names);
    }

    @Override
    public synchronized byte[] start(String name, int most) throws IOException {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new IOException("no entry " + name);
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            return stream.readNBytes(most);
        }
    }

    @Override
    public Closeable open() {
        return () -> {};
    }
}
