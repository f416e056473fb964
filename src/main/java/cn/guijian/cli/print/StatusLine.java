package cn.guijian.cli.print;

import java.io.PrintStream;

/** The last line of a terminal, which says what is being done and gives way to whatever is printed. */
final class StatusLine {
    /** A line that is cut at the terminal's edge can't be taken back; Java does not know where the edge is. */
    private static final int WIDTH = 76;

    private final PrintStream terminal;
    private int shown;
    private boolean free = true;

    StatusLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** Shows a text in place of the one before, unless half a line of output stands there. */
    synchronized void show(String text) {
        if (!free) {
            return;
        }
        String line = TextTable.width(text) > WIDTH ? text.substring(0, WIDTH / 2) : text;
        int width = TextTable.width(line);
        terminal.print("\r" + line + " ".repeat(Math.max(0, shown - width)));
        terminal.flush();
        shown = width;
    }

    /** Leaves the line as if it had never been written on. */
    synchronized void clear() {
        if (shown > 0) {
            terminal.print("\r" + " ".repeat(shown) + "\r");
            terminal.flush();
            shown = 0;
        }
    }

    /** Clears the line for output, and keeps off until the output has come to a line's end. */
    synchronized void giveWay(boolean wholeLines) {
        clear();
        free = wholeLines;
    }
}
