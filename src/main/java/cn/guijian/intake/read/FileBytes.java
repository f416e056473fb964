package cn.guijian.intake.read;

import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a file once, so that the hash fits what was read even when somebody saves meanwhile. */
public final class FileBytes {
    private FileBytes() {}

    public static byte[] read(Path file, IntakeLimits limits) {
        int most = (int) Math.min(limits.fileBytes(), Integer.MAX_VALUE - 16L);
        try {
            // A pipe or a device would never end.
            if (Files.isDirectory(file) && !Files.isReadable(file)) {
                throw Refused.unreadable("denied");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw Refused.unreadable("no.file");
            }
            try (InputStream stream = Files.newInputStream(file)) {
                byte[] bytes = stream.readNBytes(most + 1);
                if (bytes.length > most) {
                    throw Refused.tooLarge("file", limits.fileBytes() >> 20);
                }
                return bytes;
            }
        } catch (NoSuchFileException e) {
            throw Refused.unreadable("missing");
        } catch (AccessDeniedException e) {
            throw Refused.unreadable("denied");
        } catch (IOException e) {
            throw Refused.unreadable("io");
        }
    }

    /** Refuses what is larger than a file may be. */
    public static void check(byte[] bytes, IntakeLimits limits) {
        if (bytes.length > limits.fileBytes()) {
            throw Refused.tooLarge("file", limits.fileBytes() >> 20);
        }
    }

    public static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
