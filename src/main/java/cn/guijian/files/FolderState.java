package cn.guijian.files;

import cn.guijian.model.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Tells whether anything below a folder has changed, without reading a file. */
public final class FolderState {
    private FolderState() {}

    /**
     * A fingerprint of the names, sizes and times of all files.
     *
     * @throws IOException when the folder can't be listed
     */
    public static String of(Path folder) throws IOException {
        InputLimits limits = InputLimits.standard();
        StringBuilder all = new StringBuilder();
        for (Path file :
                FolderWalk.below(folder, limits.files(), limits.folders()).found()) {
            try {
                if (Files.isRegularFile(file)) {
                    all.append(file).append('|').append(Files.size(file)).append('|');
                    all.append(Files.getLastModifiedTime(file)).append('\n');
                }
            } catch (NoSuchFileException e) { // gone since it was listed
                all.append(file).append("|gone\n");
            }
        }
        return Fingerprint.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
