package cn.guijian.web.queue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A place in the queue, and what came of it. */
public final class Ticket<T> {
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile State<T> state = new State.Waiting<>();

    /** Where it stands. */
    public sealed interface State<T> {
        /** Others are before it. */
        record Waiting<T>() implements State<T> {}

        /** It is being worked on. */
        record Running<T>() implements State<T> {}

        /** Done. */
        record Done<T>(T result) implements State<T> {}

        /** It took too long and was ended. */
        record Stopped<T>() implements State<T> {}

        /** The queue was full, and others came first. */
        record Dropped<T>() implements State<T> {}

        /** The program failed on it; the number is the one in the log. */
        record Failed<T>(String number) implements State<T> {}
    }

    public State<T> state() {
        return state;
    }

    public boolean isOpen() {
        return end.getCount() > 0;
    }

    public Optional<T> result() {
        return state instanceof State.Done<T> done ? Optional.of(done.result()) : Optional.empty();
    }

    /** Waits for the end, but not long. */
    public void await(long millis) throws InterruptedException {
        boolean ended = end.await(millis, TimeUnit.MILLISECONDS);
        assert ended || isOpen();
    }

    /** Gives up a place for which nobody has begun to work. */
    synchronized void drop() {
        if (state instanceof State.Waiting<T>) {
            end(new State.Dropped<>());
        }
    }

    synchronized void begin() {
        if (isOpen()) {
            state = new State.Running<>();
        }
    }

    /** The first end counts: what a stopped job still delivers is not taken. */
    synchronized boolean end(State<T> last) {
        boolean first = isOpen();
        if (first) {
            state = last;
            end.countDown();
        }
        return first;
    }
}
