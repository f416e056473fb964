package cn.guijian.cli.print;

import cn.guijian.model.Texts;
import cn.guijian.ruleset.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Says what the program does and how far it is: on a terminal at once, in a line that changes; in a log or a pipe a plain
 * line now and then, and nothing of what is over in a few seconds.
 */
public final class ProgressLine implements Progress {
    private static final Duration OFTEN = Duration.ofMillis(250);
    private static final Duration SELDOM = Duration.ofSeconds(5);
    /** From so many seconds on people want to know how long it has taken, and will take. */
    private static final long WORTH_SAYING = 2;

    private final Consumer<String> shown;
    private final Runnable cleared;
    private final boolean atOnce;
    private Optional<Timer> timer = Optional.empty();
    private volatile Running running = new Running(Stage.START, 0);

    private ProgressLine(Consumer<String> shown, Runnable cleared, boolean atOnce) {
        this.shown = shown;
        this.cleared = cleared;
        this.atOnce = atOnce;
    }

    static ProgressLine on(StatusLine line) {
        return new ProgressLine(line::show, line::clear, true);
    }

    public static ProgressLine inLog(Consumer<String> log) {
        return new ProgressLine(log, () -> {}, false);
    }

    /** A stage as far as it is. */
    private static final class Running {
        private final Stage stage;
        private final int steps;
        private final AtomicInteger done = new AtomicInteger();
        private final long begun = System.nanoTime();

        Running(Stage stage, int steps) {
            this.stage = stage;
            this.steps = steps;
        }

        String text() {
            String key = "progress." + stage.name();
            long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
            String text = steps == 0 ? Texts.text(key, done.get()) : Texts.text(key, done.get() + "/" + steps, steps);
            return seconds < WORTH_SAYING ? text : text + Texts.text("progress.taken", seconds) + left(seconds);
        }

        private String left(long seconds) {
            int counted = done.get();
            return counted == 0 || counted >= steps
                    ? ""
                    : Texts.text("progress.left", seconds * (steps - counted) / counted + 1);
        }
    }

    @Override
    public synchronized void begin(Stage stage, int steps) {
        running = new Running(stage, steps);
        if (atOnce) {
            shown.accept(running.text());
        }
        if (timer.isEmpty()) {
            Timer started = new Timer("progress", true);
            long pace = (atOnce ? OFTEN : SELDOM).toMillis();
            started.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            tell();
                        }
                    },
                    pace,
                    pace);
            timer = Optional.of(started);
        }
    }

    private synchronized void tell() {
        if (timer.isPresent()) {
            shown.accept(running.text());
        }
    }

    @Override
    public void step() {
        running.done.incrementAndGet();
    }

    @Override
    public synchronized void end() {
        timer.ifPresent(Timer::cancel);
        timer = Optional.empty();
        cleared.run();
    }
}
