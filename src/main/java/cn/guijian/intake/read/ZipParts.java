package cn.guijian.intake.read;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a zip held in memory. Opening unpacks every part once, to count what it really holds and to prove its
 * checksum: what passes here is small and whole for everybody who opens it later.
 */
final class ZipParts {
    private static final byte[] CENTRAL_HEADER = {'P', 'K', 1, 2};
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final XmlParser parser = new XmlParser();

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    static ZipParts open(byte[] bytes, Budget budget) {
        budget.parts(Bytes.count(bytes, CENTRAL_HEADER));
        try {
            ZipFile zip = ZipFile.builder()
                    .setByteArray(bytes)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            ZipParts parts = new ZipParts(zip);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.add(entry);
                parts.prove(entry, budget);
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw Refused.damaged("zip");
        }
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Parses a part, if there is one; names are compared without case, as the package format wants it. */
    boolean parse(String name, PartHandler handler) {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            return false;
        }
        try {
            parser.parse(name, zip.getInputStream(entry), handler);
            return true;
        } catch (IOException e) {
            throw Refused.damaged("zip");
        }
    }

    private void add(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Refused.unreadable("encrypted");
        }
        if (entry.isDirectory()) {
            return;
        }
        if (entries.put(key(entry.getName()), entry) != null) {
            throw Refused.damaged("part.twice", entry.getName());
        }
    }

    private void prove(ZipArchiveEntry entry, Budget budget) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream stream = zip.getInputStream(entry)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                budget.unzipped(n);
                sum.update(buffer, 0, n);
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            throw Refused.damaged("checksum", entry.getName());
        }
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (String step : name.toLowerCase(Locale.ROOT).replace('\\', '/').split("/")) {
            if (!step.isEmpty()) {
                key.append(key.isEmpty() ? "" : "/").append(step);
            }
        }
        return key.toString();
    }
}
