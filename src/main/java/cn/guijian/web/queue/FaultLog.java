package cn.guijian.web.queue;

import static cn.guijian.model.Texts.text;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes down what the program did wrong while it served, under a number that the page shows, too. What an exception
 * says may quote a workbook, so only its types and its places in the program are written; the same fault is written
 * whole once.
 */
public final class FaultLog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    /** So many faults are told apart; a log that a stranger can fill fills the disk. */
    private static final int KNOWN = 100;
    /** An endless recursion says the same again and again. */
    private static final int DEEPEST = 100;

    private final Clock clock;
    private final PrintWriter out;
    private final Map<String, String> known = new LinkedHashMap<>();

    public FaultLog(Clock clock, PrintWriter out) {
        this.clock = clock;
        this.out = out;
    }

    /**
     * Writes a fault.
     *
     * @param where what was being done, without a word of what was sent
     * @return its number, for whoever has to be told
     */
    public synchronized String write(String where, Throwable fault) {
        String number = Tokens.number();
        String trace = trace(fault);
        String time = TIME.format(LocalDateTime.now(clock));
        String before = known.get(trace);
        if (before == null) {
            if (known.size() >= KNOWN) {
                known.remove(known.keySet().iterator().next());
            }
            known.put(trace, number);
            out.println(text("web.fault", time, number, where));
            out.print(trace);
        } else {
            out.println(text("web.fault.again", time, number, where, before));
        }
        out.flush();
        return number;
    }

    private static String trace(Throwable fault) {
        StringBuilder trace = new StringBuilder();
        StackTraceElement[] around = {};
        int depth = 0;
        for (Throwable cause = fault; cause != null && depth < KNOWN; cause = cause.getCause()) {
            trace.append(depth++ == 0 ? "" : "Caused by: ")
                    .append(cause.getClass().getName());
            if (cause instanceof FileSystemException file) {
                trace.append(": ").append(file.getMessage());
            }
            trace.append(System.lineSeparator());
            append(trace, cause.getStackTrace(), around);
            around = cause.getStackTrace();
        }
        return trace.toString();
    }

    /** The places but for those at the end that the fault around this one has, too. */
    private static void append(StringBuilder trace, StackTraceElement[] places, StackTraceElement[] around) {
        int same = 0;
        while (same < Math.min(places.length, around.length)
                && places[places.length - 1 - same].equals(around[around.length - 1 - same])) {
            same++;
        }
        for (int i = 0; i < Math.min(DEEPEST, places.length - same); i++) {
            trace.append("\tat ").append(places[i]).append(System.lineSeparator());
        }
        if (same > 0 || places.length > DEEPEST) {
            trace.append("\t...").append(System.lineSeparator());
        }
    }
}
