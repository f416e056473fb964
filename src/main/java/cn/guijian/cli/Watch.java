package cn.guijian.cli;

import cn.guijian.model.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Runs a command again whenever a file below a folder is saved, until it is interrupted (Ctrl-C ends the program). */
final class Watch {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Path folder;
    private final PrintWriter out;
    private final Clock clock;

    Watch(Path folder, PrintWriter out, Clock clock) {
        this.folder = folder;
        this.out = out;
        this.clock = clock;
    }

    /** What is done again; the value is its exit code. */
    interface Command {
        int run() throws IOException;
    }

    /**
     * Runs {@code command} now and after each save.
     *
     * @return the exit code of the last run, once the thread is interrupted or the folder is gone
     * @throws IOException when the folder can't be watched
     */
    int run(Command command) throws IOException {
        try (SavedFiles saved = new SavedFiles(folder)) {
            int exit = once(command);
            out.println(Texts.text("watch.begin", folder));
            Optional<Path> file = saved.next();
            while (file.isPresent()) {
                out.println();
                out.println(Texts.text("watch.changed", now(), folder.relativize(file.get())));
                exit = once(command);
                file = saved.next();
            }
            return exit;
        }
    }

    /** A file that is half written fails the run, not the watch: the save that ends the writing is seen as well. */
    private int once(Command command) {
        int exit;
        try {
            exit = command.run();
        } catch (IOException e) {
            out.println(Texts.text("watch.broken", now(), e));
            return ExitCode.UNCHECKED;
        }
        String word = Texts.text(exit == ExitCode.CLEAN ? "watch.passed" : "watch.failed");
        out.println(Texts.text("watch.result", now(), word, exit));
        return exit;
    }

    private String now() {
        return LocalTime.now(clock).format(TIME);
    }
}
