package cn.guijian.check;

import cn.guijian.files.CachePlace;
import cn.guijian.files.Inputs;
import cn.guijian.files.OwnFolder;
import cn.guijian.model.Catalog;
import cn.guijian.model.Fingerprint;
import cn.guijian.ruleset.RulesCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Earlier quarters as a run before read and went through them, in the user's own folder: who mends a workbook checks it
 * again and again beside the same earlier quarters. What is kept counts for the very same files, rules, program and Java,
 * and only if it is whole. Nothing here ever fails a run: without it the quarters are read and gone through each time.
 */
public final class PastCache {
    private static final String ENDING = ".past";
    /** Of so many units or places of one user. */
    private static final int KEPT = 4;

    private final Optional<OwnFolder> folder;

    private PastCache(Optional<OwnFolder> folder) {
        this.folder = folder;
    }

    /** Remembers nothing. */
    public static PastCache none() {
        return new PastCache(Optional.empty());
    }

    /** Remembers in this folder. */
    static PastCache in(Path folder) {
        return new PastCache(Optional.of(new OwnFolder(folder)));
    }

    /** The place for such things of the user who runs the program. */
    public static PastCache ofUser() {
        return new PastCache(CachePlace.ofUser().map(OwnFolder::new));
    }

    /**
     * What stands for these workbooks, in the order in which they are read; empty where nothing is remembered or one of
     * them is no plain file.
     *
     * @param rules the hash over the rules folder
     */
    Optional<String> key(String rules, List<Inputs.Workbook> workbooks) {
        if (folder.isEmpty() || workbooks.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<String> parts = new ArrayList<>(RulesCache.parts(rules));
            for (Inputs.Workbook workbook : workbooks) {
                if (!(workbook.source() instanceof Inputs.Source.File)) {
                    return Optional.empty();
                }
                parts.add(workbook.name());
                parts.add(Fingerprint.sha256(Files.readAllBytes(workbook.path())));
            }
            return Optional.of(Fingerprint.sha256(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) { // gone, not readable: whoever reads it says so
            return Optional.empty();
        }
    }

    /** What was kept under a key. */
    Optional<KnownPast> find(String key, Catalog catalog) {
        try {
            return RulesCache.content(key, folder.orElseThrow().read(key + ENDING))
                    .map(content -> PastReader.read(content, catalog));
        } catch (IOException e) { // not there, not ours, not readable: all the same
            return Optional.empty();
        }
    }

    /** Keeps what was found; where that is not possible, a later run reads and goes through it again. */
    void keep(String key, KnownPast past) {
        try {
            folder.orElseThrow().write(key + ENDING, RulesCache.sealed(key, PastWriter.write(past)));
            folder.orElseThrow().removeOld(ENDING, KEPT);
        } catch (IOException e) { // a full disk, a folder of somebody else's: the run itself needs none of it
            return;
        }
    }
}
