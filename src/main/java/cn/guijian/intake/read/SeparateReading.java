package cn.guijian.intake.read;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.Refused;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/**
 * The program of the process that {@link SeparateProcess} starts: an old binary workbook comes in, its raw grid goes
 * out. Ends itself when its time is over, so that nothing is left behind when the starting process is gone.
 */
public final class SeparateReading {
    private SeparateReading() {}

    /** Reads standard input and writes standard output; the one argument are the limits. */
    public static void main(String[] arguments) throws IOException {
        IntakeLimits limits = IntakeLimits.of(arguments[0]);
        endAfter(limits.time());
        try (BufferedOutputStream out = new BufferedOutputStream(System.out)) {
            read(System.in, out, limits);
        }
    }

    /** Reads a workbook from one stream and writes its grid, or why there is none, to the other. */
    static void read(InputStream in, OutputStream out, IntakeLimits limits) throws IOException {
        try {
            GridWriter.write(new OleReader(new Budget(limits), true).read(in.readAllBytes()), out);
        } catch (Refused e) {
            GridWriter.write(e, out);
        }
    }

    private static void endAfter(Duration time) {
        Thread watch = new Thread(() -> {
            try {
                Thread.sleep(time.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
