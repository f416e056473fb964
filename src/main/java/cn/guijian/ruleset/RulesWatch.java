package cn.guijian.ruleset;

import cn.guijian.files.FolderState;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.rules.RuleFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The rules of a program that stays up: loaded once, loaded again when a file of the folder changes. A folder that has
 * become unfit leaves the last fit one in use, and its faults are there to be shown.
 */
public final class RulesWatch {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final RulesHome home;
    private final ReentrantLock loading = new ReentrantLock();
    private final AtomicLong nextLook = new AtomicLong();
    private volatile State state;

    private record State(String signature, Ruleset ruleset, List<RuleFault> faults) {}

    /**
     * Watches the folder from which rules were loaded just now.
     *
     * @throws IOException when it can't be listed
     */
    public RulesWatch(Ruleset loaded) throws IOException {
        this.home = loaded.home();
        this.state = new State(FolderState.of(home.folder()), loaded, List.of());
        postpone();
    }

    public RulesHome home() {
        return home;
    }

    /** The rules in force. Whoever asks while another loads gets those of before. */
    public Ruleset ruleset() {
        if (System.nanoTime() - nextLook.get() > 0 && loading.tryLock()) {
            try {
                look();
            } catch (IOException | UncheckedIOException e) { // a file is being replaced just now: the next look sees it
                postpone();
            } finally {
                loading.unlock();
            }
        }
        return state.ruleset();
    }

    /** Why the folder as it is now is not in use; empty when it is. */
    public List<RuleFault> faults() {
        return state.faults();
    }

    /**
     * Loads the folder anew, to be called by whoever has just written to it: sizes and times may be the same as before.
     *
     * @throws IOException when it can't be read
     */
    public void refresh() throws IOException {
        loading.lock();
        try {
            load(FolderState.of(home.folder()));
        } finally {
            loading.unlock();
        }
    }

    private void look() throws IOException {
        String now = FolderState.of(home.folder());
        if (!now.equals(state.signature())) {
            load(now);
        }
        postpone();
    }

    private void load(String signature) throws IOException {
        RulesFolder.Outcome outcome = RulesFolder.load(home, RulesCache.none(), Progress.SILENT);
        state = outcome instanceof RulesFolder.Outcome.Refused refused
                ? new State(signature, state.ruleset(), refused.faults())
                : new State(signature, ((RulesFolder.Outcome.Ready) outcome).ruleset(), List.of());
    }

    private void postpone() {
        nextLook.set(System.nanoTime() + BETWEEN_LOOKS.toNanos());
    }
}
