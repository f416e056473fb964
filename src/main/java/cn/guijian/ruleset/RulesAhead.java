package cn.guijian.ruleset;

import cn.guijian.ruleset.RulesFolder.Found;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Rules that are looked for on a thread of their own while the program is still finding out what it is asked to do: from a
 * cold start that takes as long as hashing their files and reading the tables.
 */
public final class RulesAhead {
    private final Optional<Path> folder;
    private final FutureTask<Found> found;

    private RulesAhead(Optional<Path> folder, FutureTask<Found> found) {
        this.folder = folder;
        this.found = found;
    }

    /** Nothing is looked for before somebody asks. */
    public static RulesAhead none() {
        return new RulesAhead(Optional.empty(), new FutureTask<>(() -> {}, Found.NOTHING));
    }

    /** Looks for the rules of this folder among those that came compiled or that the user's earlier runs stored. */
    public static RulesAhead of(Path folder) {
        FutureTask<Found> found = new FutureTask<>(() -> RulesFolder.look(folder, RulesCache.ofUser()));
        Thread thread = new Thread(found, "ahead");
        thread.setDaemon(true);
        thread.start();
        return new RulesAhead(Optional.of(folder), found);
    }

    /**
     * The rules of a folder, as {@link RulesFolder#load(Path, RulesCache, Progress)} gives them.
     *
     * @throws IOException when it can't be listed or a file in it can't be read
     */
    public RulesFolder.Outcome load(Path wanted, RulesCache cache, Progress progress) throws IOException {
        if (!cache.isOfUser() || !folder.equals(Optional.of(wanted))) {
            return RulesFolder.load(wanted, cache, progress);
        }
        progress.begin(Progress.Stage.RULES, 0);
        try {
            return RulesFolder.load(wanted, found.get(), cache, progress);
        } catch (ExecutionException e) { // whatever it was, it is met again and told as ever
            return RulesFolder.load(wanted, cache, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the rules were looked for", e);
        }
    }
}
