package cn.guijian.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whole processes, where the start of one is what counts. */
final class Commands {
    private Commands() {}

    /** Wall time of a command that must not fail; its output is kept for when it does. */
    static double milliseconds(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        long start = System.nanoTime();
        output(folder, environment, command);
        return (System.nanoTime() - start) / 1e6;
    }

    /** So many runs of a command. */
    static Spread measure(int runs, Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        double[] measured = new double[runs];
        for (int i = 0; i < runs; i++) {
            measured[i] = milliseconds(folder, environment, command);
        }
        return Spread.of(measured);
    }

    /**
     * What a command prints.
     *
     * @throws IOException when it ends with anything but 0, with what it printed
     */
    static String output(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(command + " ended with " + code + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return output;
    }

    /** The Java that runs the bench. */
    static String java() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    }
}
