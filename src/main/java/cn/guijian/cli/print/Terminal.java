package cn.guijian.cli.print;

import cn.guijian.ruleset.Progress;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where the program prints: UTF-8, but a Windows console without our launcher in its own code page. */
public final class Terminal {
    /** Linux knows what standard error is; elsewhere Java knows it of input and output together only. */
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private final StatusLine line =
            new StatusLine(new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset()));

    public PrintWriter out() {
        return writer(FileDescriptor.out);
    }

    public PrintWriter err() {
        return writer(FileDescriptor.err);
    }

    /** What is told of the progress goes to standard error, that the output may be piped on. */
    public Progress progress() {
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        return !dumb && showsErrors() ? ProgressLine.on(line) : ProgressLine.inLog(err()::println);
    }

    private PrintWriter writer(FileDescriptor descriptor) {
        OutputStream cleared = new FilterOutputStream(new FileOutputStream(descriptor)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                synchronized (line) {
                    line.giveWay(length == 0 || bytes[from + length - 1] == '\n');
                    out.write(bytes, from, length);
                }
            }
        };
        return new PrintWriter(new PrintStream(cleared, true, charset()), true, charset());
    }

    private static boolean showsErrors() {
        try {
            return Files.isSymbolicLink(STANDARD_ERROR)
                    ? Files.readSymbolicLink(STANDARD_ERROR).toString().matches("/dev/(pts/|tty|console).*")
                    : System.console() != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static Charset charset() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        Console console = windows ? System.console() : null;
        return console == null ? StandardCharsets.UTF_8 : console.charset();
    }

    /** Whether the locale can hold Chinese file names; a bare C locale can't. */
    public static boolean holdsChineseNames() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        return Charset.isSupported(encoding)
                && Charset.forName(encoding).newEncoder().canEncode("汉字");
    }
}
