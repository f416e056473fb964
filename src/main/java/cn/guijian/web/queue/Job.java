package cn.guijian.web.queue;

import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/** One piece of work of a {@link CheckQueue}, which guards what changes in it. */
public final class Job<T> {
    /** Whoever has less under way comes first: session by session, then address by address. */
    static final Comparator<Job<?>> ORDER = Comparator.<Job<?>>comparingInt(job -> job.rank.ofSession())
            .thenComparingInt(job -> job.rank.ofAddress())
            .thenComparingLong(job -> job.rank.number());

    private final Owner owner;
    private final Rank rank;
    private final Ticket<T> ticket = new Ticket<>();
    private final FutureTask<T> work;
    private volatile long began;
    private boolean late;

    /** Who wants something done: the browser's session and the address that it comes from. */
    public record Owner(Object session, String address) {}

    /** How much was under way of the owner when the job came, and how many jobs had come before. */
    record Rank(int ofSession, int ofAddress, long number) {}

    Job(Owner owner, Rank rank, Callable<T> work) {
        this.owner = owner;
        this.rank = rank;
        this.work = new FutureTask<>(work);
    }

    Owner owner() {
        return owner;
    }

    Ticket<T> ticket() {
        return ticket;
    }

    boolean isLate() {
        return late;
    }

    /** From now on it keeps nobody else from beginning. */
    void makeLate() {
        late = true;
    }

    void begin() {
        began = System.nanoTime();
        ticket.begin();
    }

    boolean hasRun(long nanos) {
        return System.nanoTime() - began > nanos;
    }

    /** Ends it for whoever waits and tells its thread so; false when it had ended before. */
    boolean stop() {
        boolean first = ticket.end(new Ticket.State.Stopped<>());
        work.cancel(true);
        return first;
    }

    /** Does the work, and says what came of it. */
    Ticket.State<T> outcome(FaultLog log) {
        work.run();
        try {
            return work.isCancelled() ? new Ticket.State.Stopped<>() : new Ticket.State.Done<>(work.get());
        } catch (ExecutionException e) {
            Throwable fault = e.getCause() == null ? e : e.getCause();
            return isInterruption(fault)
                    ? new Ticket.State.Stopped<>()
                    : new Ticket.State.Failed<>(log.write(Thread.currentThread().getName(), fault));
        } catch (InterruptedException e) {
            return new Ticket.State.Stopped<>();
        }
    }

    /** Its thread was told to stop, as when the server ends: nothing is wrong with the program. */
    private static boolean isInterruption(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(InterruptedException.class::isInstance);
    }
}
