package cn.guijian.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work for a few threads, with a bounded queue before them. Work that takes too long is ended for whoever waits: its
 * thread is told to stop, and until it does another takes its place. Java can't kill a thread, so there are at most
 * {@link #REPLACEMENTS} of those; when all are used up, new work is refused as if the queue were full.
 */
final class CheckQueue implements AutoCloseable {
    static final int REPLACEMENTS = 4;

    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "clock"));
    private final int threads;
    private final Duration most;
    private final AtomicInteger stuck = new AtomicInteger();

    /**
     * A queue.
     *
     * @param threads how many jobs run at once
     * @param waiting how many more may wait
     * @param most what one job may take once it runs
     */
    CheckQueue(int threads, int waiting, Duration most) {
        this.threads = threads;
        this.most = most;
        this.workers = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(waiting),
                task -> daemon(task, "check"));
        clock.setRemoveOnCancelPolicy(true);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, "guijian-" + name);
        thread.setDaemon(true);
        return thread;
    }

    /** A job in the queue. */
    private final class Job<T> implements Runnable {
        private final Ticket<T> ticket = new Ticket<>();
        private final FutureTask<T> work;

        Job(Callable<T> work) {
            this.work = new FutureTask<>(work);
        }

        @Override
        public void run() {
            ticket.begin();
            var end = clock.schedule(this::stop, most.toMillis(), TimeUnit.MILLISECONDS);
            work.run();
            end.cancel(false);
            if (!ticket.end(outcome())) {
                stuck.decrementAndGet();
                resize();
            }
        }

        private Ticket.State<T> outcome() {
            try {
                return work.isCancelled() ? new Ticket.State.Stopped<>() : new Ticket.State.Done<>(work.get());
            } catch (ExecutionException e) {
                return new Ticket.State.Failed<>(String.valueOf(e.getCause()));
            } catch (InterruptedException e) {
                return new Ticket.State.Stopped<>();
            }
        }

        private void stop() {
            if (ticket.end(new Ticket.State.Stopped<>())) {
                stuck.incrementAndGet();
                resize();
                work.cancel(true);
            }
        }
    }

    private synchronized void resize() {
        int size = threads + Math.min(REPLACEMENTS, Math.max(0, stuck.get()));
        if (size > workers.getMaximumPoolSize()) {
            workers.setMaximumPoolSize(size);
            workers.setCorePoolSize(size);
        } else {
            workers.setCorePoolSize(size);
            workers.setMaximumPoolSize(size);
        }
    }

    /** A place in the queue, or empty when it is full. */
    <T> Optional<Ticket<T>> submit(Callable<T> work) {
        Job<T> job = new Job<>(work);
        try {
            if (stuck.get() >= REPLACEMENTS + threads) {
                return Optional.empty();
            }
            workers.execute(job);
            return Optional.of(job.ticket);
        } catch (RejectedExecutionException e) {
            return Optional.empty();
        }
    }

    /** How many jobs are to be begun before this one. */
    int ahead(Ticket<?> ticket) {
        List<Runnable> waiting = new ArrayList<>(workers.getQueue());
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i) instanceof Job<?> job && job.ticket == ticket) {
                return i;
            }
        }
        return 0;
    }

    /** Jobs that were ended and whose threads have not come back yet. */
    int stuck() {
        return stuck.get();
    }

    @Override
    public void close() {
        workers.shutdownNow();
        clock.shutdownNow();
    }
}
