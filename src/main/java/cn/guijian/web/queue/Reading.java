package cn.guijian.web.queue;

import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a workbook once, whoever asks first: its own check, or that of one beside it whose history it may be. */
public final class Reading {
    private static final long PATIENCE_MILLIS = 2000;

    /** What a result with its pictures weighs about. */
    private static final long USUAL = 400_000;

    private final FutureTask<Intake> task;
    private volatile long weight = USUAL;

    public Reading(Callable<Intake> read) {
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
}
