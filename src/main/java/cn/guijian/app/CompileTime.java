package cn.guijian.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** How long it took to compile rules the last time, kept beside them: what a run then says while it does so again. */
final class CompileTime {
    private static final String FILE = "compile-seconds";
    /** Where nothing is known: a slow machine's first time. */
    private static final int FIRST = 15;

    private static final int MOST = 600;

    private CompileTime() {}

    /** About how many seconds it will take. */
    static int expected() {
        try {
            Optional<OwnFolder> folder = folder();
            String kept = folder.isEmpty() ? "" : new String(folder.get().read(FILE), StandardCharsets.US_ASCII);
            return kept.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(kept) : FIRST;
        } catch (IOException e) { // not there, or not ours
            return FIRST;
        }
    }

    /** Keeps what it took for the next time, if there is a place for it. */
    static void keep(Duration taken) {
        try {
            Optional<OwnFolder> folder = folder();
            if (folder.isPresent()) {
                long seconds = Math.min(MOST, taken.toSeconds() + 1);
                folder.get().write(FILE, String.valueOf(seconds).getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) { // a full disk, a folder of somebody else's: the next time is a guess again
            return;
        }
    }

    private static Optional<OwnFolder> folder() {
        return CachePlace.of(System.getenv(), System.getProperty("user.home", ""))
                .map(OwnFolder::new);
    }
}
