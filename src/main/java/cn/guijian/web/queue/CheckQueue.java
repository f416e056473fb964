package cn.guijian.web.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Work for a few threads, with a bounded queue before them, shared fairly: whoever has less under way comes first, and
 * what takes longer than others do gives up its place to another thread. Work that takes too long is ended for whoever
 * waits, and its thread told to stop. Java can't kill a thread, so there are at most {@link Bounds#late} that take long.
 */
public final class CheckQueue implements AutoCloseable {
    /** When nobody else can begin, what has been late for this long is ended before its time. */
    private static final Duration LEAST = Duration.ofSeconds(10);

    private final Bounds bounds;
    private final FaultLog log;
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> daemon(task, "check"));
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "clock"));
    private final List<Job<?>> waiting = new ArrayList<>();
    private final List<Job<?>> working = new ArrayList<>();
    private long submitted;

    /**
     * What a queue takes on.
     *
     * @param threads how many jobs run at once
     * @param late how many more may run that take longer than {@code prompt}
     * @param waiting how many more may wait
     * @param prompt after which a job is late and another may begin
     * @param most what one job may take once it runs
     */
    public record Bounds(int threads, int late, int waiting, Duration prompt, Duration most) {
        /** One address leaves a quarter of the threads to others. */
        int ofOneAddress() {
            return threads + late - (threads + late) / 4;
        }
    }

    public CheckQueue(Bounds bounds, FaultLog log) {
        this.bounds = bounds;
        this.log = log;
        clock.setRemoveOnCancelPolicy(true);
        clock.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, "guijian-" + name);
        thread.setDaemon(true);
        return thread;
    }

    /** A place in the queue, or empty when it is full of what comes before. */
    public synchronized <T> Optional<Ticket<T>> submit(Job.Owner owner, Callable<T> work) {
        waiting.removeIf(waits -> !waits.ticket().isOpen());
        Job<T> job = new Job<>(owner, rank(owner), work);
        if (workers.isShutdown() || waiting.size() >= bounds.waiting() && !displaces(job)) {
            return Optional.empty();
        }
        waiting.add(job);
        begin();
        return Optional.of(job.ticket());
    }

    private Job.Rank rank(Job.Owner owner) {
        List<Job.Owner> under = Stream.concat(waiting.stream(), working.stream())
                .map(Job::owner)
                .toList();
        return new Job.Rank(
                Math.toIntExact(under.stream()
                        .filter(other -> other.session().equals(owner.session()))
                        .count()),
                Math.toIntExact(under.stream()
                        .filter(other -> other.address().equals(owner.address()))
                        .count()),
                ++submitted);
    }

    /** Whoever has much in a full queue makes room for whoever has less. */
    private boolean displaces(Job<?> job) {
        Job<?> last = Collections.max(waiting, Job.ORDER);
        return Job.ORDER.compare(job, last) < 0
                && waiting.remove(last)
                && last.ticket().end(new Ticket.State.Dropped<>());
    }

    private void begin() {
        waiting.removeIf(job -> !job.ticket().isOpen());
        while (working.size() - late() < bounds.threads()) {
            Optional<Job<?>> next = waiting.stream().filter(this::mayBegin).min(Job.ORDER);
            if (next.isEmpty()) {
                return;
            }
            waiting.remove(next.get());
            working.add(next.get());
            workers.execute(() -> work(next.get()));
        }
    }

    private <T> void work(Job<T> job) {
        job.begin();
        long prompt = bounds.prompt().toMillis();
        var overrun = clock.scheduleWithFixedDelay(() -> overrun(job), prompt, prompt, TimeUnit.MILLISECONDS);
        var end = clock.schedule(() -> stop(job), bounds.most().toMillis(), TimeUnit.MILLISECONDS);
        Ticket.State<T> outcome = job.outcome(log);
        overrun.cancel(false);
        end.cancel(false);
        leave(job, outcome);
    }

    private int late() {
        return (int) working.stream().filter(Job::isLate).count();
    }

    private boolean mayBegin(Job<?> job) {
        return working.stream()
                        .filter(other ->
                                other.owner().address().equals(job.owner().address()))
                        .count()
                < bounds.ofOneAddress();
    }

    private synchronized void overrun(Job<?> job) {
        if (!working.contains(job) || job.isLate()) {
            return;
        }
        if (late() < bounds.late()) {
            job.makeLate();
            begin();
        } else if (!waiting.isEmpty()) {
            working.stream()
                    .filter(other -> other.isLate() && other.ticket().isOpen())
                    .filter(other -> other.hasRun(LEAST.toNanos()))
                    .findFirst()
                    .ifPresent(this::stop);
        }
    }

    private synchronized void stop(Job<?> job) {
        if (job.stop() && late() < bounds.late()) {
            job.makeLate();
            begin();
        }
    }

    private synchronized <T> void leave(Job<T> job, Ticket.State<T> state) {
        job.ticket().end(state);
        working.remove(job);
        begin();
    }

    /** How many jobs are to be begun before this one. */
    public synchronized int ahead(Ticket<?> ticket) {
        return waiting.stream()
                .filter(job -> job.ticket() == ticket)
                .findFirst()
                .map(job -> (int) waiting.stream()
                        .filter(other -> Job.ORDER.compare(other, job) < 0)
                        .count())
                .orElse(0);
    }

    /** Jobs that were ended and whose threads have not come back yet. */
    synchronized int stuck() {
        return (int) working.stream().filter(job -> !job.ticket().isOpen()).count();
    }

    @Override
    public synchronized void close() {
        waiting.clear();
        workers.shutdownNow();
        clock.shutdownNow();
    }
}
