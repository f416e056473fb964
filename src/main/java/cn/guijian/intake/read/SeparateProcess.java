package cn.guijian.intake.read;

import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Reads what could cost more than anybody counts in a process of its own: a loop there can be ended, and memory that
 * runs out there is nobody else's.
 */
final class SeparateProcess {
    /** What the virtual machine ends with when told to end where memory runs out. */
    private static final int OUT_OF_MEMORY = 3;

    private final IntakeLimits limits;
    private final String program;
    private final Path temporary;

    SeparateProcess(IntakeLimits limits) {
        this(limits, SeparateReading.class.getName(), Path.of(System.getProperty("java.io.tmpdir", "")));
    }

    /**
     * A process.
     *
     * @param program the class whose main method reads
     * @param temporary the folder for the files that pass between it and here
     */
    SeparateProcess(IntakeLimits limits, String program, Path temporary) {
        this.limits = limits;
        this.program = program;
        this.temporary = temporary;
    }

    /** The raw grid of an old binary workbook. */
    RawWorkbook read(byte[] bytes) {
        try {
            // Files rather than pipes: no thread has to feed one end while the other is read.
            Path in = temporary();
            Path out = temporary();
            try {
                Files.write(in, bytes);
                return result(ended(in, out), out);
            } finally {
                Files.deleteIfExists(in);
                Files.deleteIfExists(out);
            }
        } catch (IOException e) {
            throw Refused.unreadable("process");
        }
    }

    private Path temporary() throws IOException {
        Path file = Files.createTempFile(temporary, "guijian", ".part");
        file.toFile().deleteOnExit();
        return file;
    }

    /** How the process ended by itself, or a refusal when it did not in its time. */
    private int ended(Path in, Path out) throws IOException {
        Process process = new ProcessBuilder(command())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw Refused.tooLarge("time", limits.time().toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.unreadable("process");
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command() throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (limits.processBytes() >> 20) + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                program,
                limits.argument());
    }

    /** As it really lies: the launcher names the program by a path that holds for this process only. */
    private static String classPath() throws IOException {
        List<String> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path file = Path.of(place);
            places.add(Files.exists(file) ? file.toRealPath().toString() : place);
        }
        return String.join(File.pathSeparator, places);
    }

    private RawWorkbook result(int exit, Path out) throws IOException {
        if (exit == OUT_OF_MEMORY) {
            throw Refused.tooLarge("memory", limits.processBytes() >> 20);
        }
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(out))) {
            return GridFile.read(stream);
        }
    }
}
