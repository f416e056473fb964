package cn.guijian.cli.print;

import cn.guijian.model.Printable;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Lets through to the console what can be seen on it, and its lines: whatever is printed, nothing in it commands it. */
public final class PrintableWriter extends FilterWriter {
    private static final String MARK = "\uFEFF";

    public PrintableWriter(Writer console) {
        super(console);
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c));
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        write(new String(characters, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.substring(from, from + length));
    }

    @Override
    public void write(String text) throws IOException {
        // A table in CSV begins with its mark, by which spreadsheets know its encoding.
        out.write(text.startsWith(MARK) ? MARK + Printable.text(text.substring(1)) : Printable.text(text));
    }
}
