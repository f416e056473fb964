package cn.guijian.cli;

import cn.guijian.model.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

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

    /**
     * The files that are saved below a folder, new folders included. Editors write once or thrice, in place or beside the
     * file and then over it; all that happens within a short while is one save.
     */
    private static final class SavedFiles implements AutoCloseable {
        private static final long QUIET_MILLIS = 300;
        /** What editors leave beside a file while they write it, and our own files on their way. */
        private static final String ASIDE = "\\..*|.*~|4913|.*\\.(tmp|swp|swx|bak|part)|~\\$.*";

        private final WatchService service;
        private final Map<WatchKey, Path> folders = new HashMap<>();
        private final Path root;

        SavedFiles(Path root) throws IOException {
            this.root = root;
            this.service = root.getFileSystem().newWatchService();
            watch(root);
        }

        /** Waits for the next save; empty when the thread is interrupted or the folder is gone. */
        Optional<Path> next() throws IOException {
            try {
                Path saved = null;
                while (saved == null) {
                    if (!Files.isDirectory(root)) {
                        return Optional.empty();
                    }
                    saved = saved(service.take());
                }
                WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                while (more != null) {
                    saved(more);
                    more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                }
                return Optional.of(saved);
            } catch (InterruptedException | ClosedWatchServiceException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        /** The last file that one folder's events are about; null when they are about nothing that counts. */
        private @Nullable Path saved(WatchKey key) throws IOException {
            Path folder = folders.getOrDefault(key, root);
            Path saved = null;
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                    watch(folder);
                    saved = folder;
                } else if (event.context() instanceof Path name
                        && !name.toString().matches(ASIDE)) {
                    saved = folder.resolve(name);
                    if (Files.isDirectory(saved)) {
                        watch(saved);
                    }
                }
            }
            if (!key.reset()) {
                folders.remove(key);
            }
            return saved;
        }

        private void watch(Path folder) throws IOException {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                        throws IOException {
                    try {
                        WatchKey key = directory.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE);
                        folders.put(key, directory);
                    } catch (NoSuchFileException gone) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException fault) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }

        @Override
        public void close() throws IOException {
            service.close();
        }
    }
}
