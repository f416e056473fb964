package cn.guijian.bench;

import java.io.IOException;

/** Measures work that is done again and again in this process. */
final class Stopwatch {
    private Stopwatch() {}

    /** What is measured. */
    interface Work {
        void run() throws IOException;
    }

    /** Runs {@code work} so often unmeasured, then so often measured. */
    static Spread measure(int warmUps, int runs, Work work) throws IOException {
        for (int i = 0; i < warmUps; i++) {
            work.run();
        }
        double[] measured = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            measured[i] = (System.nanoTime() - start) / 1e6;
        }
        return Spread.of(measured);
    }
}
