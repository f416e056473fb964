package cn.guijian.ruleset;

import cn.guijian.model.plan.RulesHome;
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
    private final Optional<Wanted> wanted;
    private final FutureTask<Optional<Ahead>> found;

    private RulesAhead(Optional<Wanted> wanted, FutureTask<Optional<Ahead>> found) {
        this.wanted = wanted;
        this.found = found;
    }

    private record Wanted(Path folder, Optional<String> plan) {}

    private record Ahead(RulesHome home, Found found) {}

    /** Nothing is looked for before somebody asks. */
    public static RulesAhead none() {
        return new RulesAhead(Optional.empty(), new FutureTask<>(Optional::empty));
    }

    /** Looks for the rules of this folder among those that came compiled or that the user's earlier runs stored. */
    public static RulesAhead of(Path folder, Optional<String> plan) {
        FutureTask<Optional<Ahead>> found = new FutureTask<>(() -> look(folder, plan));
        Thread thread = new Thread(found, "ahead");
        thread.setDaemon(true);
        thread.start();
        return new RulesAhead(Optional.of(new Wanted(folder, plan)), found);
    }

    private static Optional<Ahead> look(Path folder, Optional<String> plan) throws IOException {
        Optional<RulesHome> home = RulesFolder.home(folder, plan, fault -> {});
        return home.isPresent()
                ? Optional.of(new Ahead(home.get(), RulesFolder.look(home.get(), RulesCache.ofUser())))
                : Optional.empty();
    }

    /**
     * The rules of a folder, as {@link RulesFolder#load(Path, Optional, RulesCache, Progress)} gives them.
     *
     * @throws IOException when it can't be listed or a file in it can't be read
     */
    public RulesFolder.Outcome load(Path folder, Optional<String> plan, RulesCache cache, Progress progress)
            throws IOException {
        if (!cache.isOfUser() || !wanted.equals(Optional.of(new Wanted(folder, plan)))) {
            return RulesFolder.load(folder, plan, cache, progress);
        }
        progress.begin(Progress.Stage.RULES, 0);
        try {
            Optional<Ahead> ahead = found.get();
            return ahead.isPresent()
                    ? RulesFolder.load(ahead.get().home(), ahead.get().found(), cache, progress)
                    : RulesFolder.load(folder, plan, cache, progress);
        } catch (ExecutionException e) { // whatever it was, it is met again and told as ever
            return RulesFolder.load(folder, plan, cache, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the rules were looked for", e);
        }
    }
}
