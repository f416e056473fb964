package cn.guijian.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Does one thing to each of many on several threads. What comes back stands in the order of what went in, so that no
 * result depends on the number of threads.
 */
record Workers(int threads) {
    Workers {
        if (threads < 1) {
            throw new IllegalArgumentException("can't work on " + threads + " threads. Maybe name at least 1.");
        }
    }

    /** As many as there are processors. */
    static Workers all() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /**
     * The results of {@code work} on each of {@code items}. When it throws, nothing new is begun, and what the first of
     * the items in their order threw comes out.
     */
    <T, R> List<R> each(List<T> items, Function<T, R> work) {
        int hands = Math.min(threads, items.size());
        if (hands <= 1) {
            return items.stream().map(work).toList();
        }
        Shift<T, R> shift = new Shift<>(items, work);
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < hands; i++) {
            Thread thread = new Thread(shift::work, "worker-" + i);
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        shift.work();
        others.forEach(Workers::await);
        return shift.results();
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while others work", e);
        }
    }

    /** One list of items on which the threads work together, each taking the next. */
    private static final class Shift<T, R> {
        private final List<T> items;
        private final Function<T, R> work;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReferenceArray<R> results;
        private final AtomicReferenceArray<Throwable> faults;

        Shift(List<T> items, Function<T, R> work) {
            this.items = List.copyOf(items);
            this.work = work;
            this.results = new AtomicReferenceArray<>(items.size());
            this.faults = new AtomicReferenceArray<>(items.size());
        }

        void work() {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                try {
                    results.set(i, work.apply(items.get(i)));
                } catch (RuntimeException | Error e) { // passed on to whoever waits for the results
                    faults.set(i, e);
                    next.set(items.size());
                }
            }
        }

        List<R> results() {
            List<R> list = new ArrayList<>(items.size());
            for (int i = 0; i < items.size(); i++) {
                Throwable fault = faults.get(i);
                if (fault instanceof Error error) {
                    throw error;
                }
                if (fault instanceof RuntimeException exception) {
                    throw exception;
                }
                list.add(results.get(i));
            }
            return list;
        }
    }
}
