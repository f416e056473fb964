package cn.guijian.web.queue;

import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a workbook once, whoever asks first: its own check, or that of one beside it whose history it may be. */
public final class OneReading {
    private static final long PATIENCE_MILLIS = 2000;

    /** What a result with its pictures weighs about. */
    private static final long USUAL = 400_000;

    private final FutureTask<Intake> task;
    private volatile long weight = USUAL;

    public OneReading(Callable<Intake> read) {
        this.task = new FutureTask<>(read);
    }

    /** What the workbook holds. */
    public Intake intake() throws ExecutionException, InterruptedException {
        task.run();
        return task.get();
    }

    /** Says what came of it, which weighs as long as it is kept. */
    public void weigh(Record result) throws ExecutionException, InterruptedException {
        weight = Weight.of(task.get(), result);
    }

    long weight() {
        return weight;
    }

    /**
     * The submission, read now if nobody has begun; of one that another thread is at, what comes of it within a moment:
     * a stuck workbook must not hold up those beside it.
     */
    public Optional<Submission> submissionSoon() {
        task.run();
        try {
            return task.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) instanceof Intake.Read read
                    ? Optional.of(read.submission())
                    : Optional.empty();
        } catch (ExecutionException | TimeoutException e) { // its own check says what is wrong with it
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * What a value of the model holds in memory, about. A workbook of some kilobytes can hold megabytes of text, which stay
     * as long as its result does; what strangers send is kept by its weight.
     */
    static final class Weight {
        private static final long OBJECT = 32;
        private static final long PART = 8;
        private static final long CHARACTER = 2;

        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Deque<Object> rest = new ArrayDeque<>();

        private Weight() {}

        /** The weight in bytes; what stands at several places counts once. */
        static long of(Object... values) {
            Weight weight = new Weight();
            weight.rest.addAll(java.util.List.of(values));
            long sum = 0;
            while (!weight.rest.isEmpty()) {
                Object value = weight.rest.pop();
                sum += weight.seen.add(value) ? weight.alone(value) : 0;
            }
            return sum;
        }

        /** What it weighs without its parts, which are weighed later. */
        private long alone(Object value) {
            if (value instanceof String text) {
                return OBJECT + CHARACTER * text.length();
            }
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(rest::push);
            } else if (value instanceof Map<?, ?> map) {
                map.forEach((key, part) -> {
                    rest.push(key);
                    rest.push(part);
                });
                return OBJECT + 4 * PART * map.size();
            } else if (value instanceof Collection<?> collection) {
                collection.forEach(rest::push);
                return OBJECT + PART * collection.size();
            } else if (value instanceof Record) {
                RecordComponent[] parts = value.getClass().getRecordComponents();
                for (RecordComponent part : parts) {
                    rest.push(part(value, part));
                }
                return OBJECT + PART * parts.length;
            }
            return OBJECT;
        }

        private static Object part(Object value, RecordComponent part) {
            try {
                part.getAccessor().setAccessible(true);
                return part.getAccessor().invoke(value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a record's part can't be read: " + part, e);
            }
        }
    }
}
