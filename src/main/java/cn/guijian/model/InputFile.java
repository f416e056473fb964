package cn.guijian.model;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was read.
 *
 * @param file its path relative to what the user named, with forward slashes, as it is: for programs
 * @param sha256 lower-case hex of its bytes
 */
public record InputFile(String file, String sha256, long bytes) {
    private static final int SHORT = 8;

    /** A few characters that stand for it: of its hash, or where nothing was read of its path's. */
    public String brief() {
        String hash = sha256.isEmpty() ? Fingerprint.sha256(file.getBytes(StandardCharsets.UTF_8)) : sha256;
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }

    /** The path as a person may see it. */
    public String shown() {
        return Printable.name(file);
    }

    /** By hand, as {@link #hashCode}: Java links a record's own when they are first called, and a cold start waits. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InputFile input
                && file.equals(input.file)
                && sha256.equals(input.sha256)
                && bytes == input.bytes;
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
