package cn.guijian.ruleset;

import cn.guijian.files.CachePlace;
import cn.guijian.files.OwnFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * How long it took to compile rules the last time: what a run says while it does so again.
 *
 * @param folder where it is kept; empty where there is no place for such things
 */
record CompileTime(Optional<OwnFolder> folder) {
    static final String FILE = "compile-seconds";
    /** Where nothing is known: a slow machine's first time. */
    static final int FIRST = 15;

    private static final int MOST = 999;

    /** Beside the compiled rules of the user who runs the program. */
    static CompileTime ofUser() {
        return new CompileTime(CachePlace.ofUser().map(OwnFolder::new));
    }

    /** About how many seconds it will take. */
    int expected() {
        if (folder.isEmpty()) {
            return FIRST;
        }
        try {
            String kept = new String(folder.get().read(FILE), StandardCharsets.US_ASCII);
            return kept.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(kept) : FIRST;
        } catch (IOException e) { // not there, or not ours
            return FIRST;
        }
    }

    /** Keeps what it took for the next time. */
    void keep(Duration taken) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            long seconds = Math.min(MOST, taken.toSeconds() + 1);
            folder.get().write(FILE, String.valueOf(seconds).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) { // a full disk, a folder of somebody else's: the next time is a guess again
            return;
        }
    }
}
