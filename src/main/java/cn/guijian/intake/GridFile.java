package cn.guijian.intake;

import cn.guijian.model.Trouble;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How one process tells another what it read: the raw grid, or why there is none. No object of Java is stored. */
final class GridFile {
    private static final int GRID = 1;
    private static final int REFUSED = 2;
    /** What no count reaches; a larger one means that the other process was cut off. */
    private static final int MOST = 50_000_000;

    private GridFile() {}

    static void write(RawWorkbook workbook, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeByte(GRID);
        out.writeInt(workbook.sheets().size());
        for (RawSheet sheet : workbook.sheets()) {
            text(sheet.name(), out);
            out.writeBoolean(sheet.hidden());
            out.writeInt(sheet.rows().size());
            for (RawRow row : sheet.rows()) {
                out.writeInt(row.index());
                out.writeInt(row.cells().size());
                for (RawCell cell : row.cells()) {
                    cell(cell, out);
                }
            }
        }
        out.flush();
    }

    static void write(Refused refused, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeByte(REFUSED);
        text(refused.trouble().type().name(), out);
        out.writeInt(refused.trouble().details().size());
        for (String detail : refused.trouble().details()) {
            text(detail, out);
        }
        out.flush();
    }

    /**
     * What the other process read.
     *
     * @throws Refused when it refused the file
     * @throws IOException when it did not come to its end, or something else wrote into its output
     */
    static RawWorkbook read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        int what = in.readByte();
        try {
            return switch (what) {
                case GRID -> new RawWorkbook(list(in, GridFile::sheet));
                case REFUSED -> throw refused(in);
                default -> throw new IOException("neither grid nor refusal: " + what);
            };
        } catch (IllegalArgumentException e) {
            throw new IOException("no grid", e);
        }
    }

    private static Refused refused(DataInputStream in) throws IOException {
        Trouble.Type type = Trouble.Type.valueOf(text(in));
        return Refused.of(Trouble.ofFile(type, list(in, GridFile::text).toArray(String[]::new)));
    }

    private static RawSheet sheet(DataInputStream in) throws IOException {
        return new RawSheet(text(in), in.readBoolean(), list(in, GridFile::row));
    }

    private static RawRow row(DataInputStream in) throws IOException {
        int index = in.readInt();
        return new RawRow(index, list(in, i -> cell(index, i)));
    }

    private static void cell(RawCell cell, DataOutputStream out) throws IOException {
        out.writeInt(cell.column());
        Kind kind = Kind.of(cell.content());
        out.writeByte(kind.ordinal());
        text(kind.text(cell.content()), out);
        out.writeBoolean(cell.formula().isPresent());
        text(cell.formula().orElse(""), out);
        text(cell.format().code(), out);
        out.writeBoolean(cell.format().date1904());
    }

    private static RawCell cell(int row, DataInputStream in) throws IOException {
        int column = in.readInt();
        Content content = Kind.of(in.readByte()).content(text(in));
        boolean isFormula = in.readBoolean();
        String formula = text(in);
        CellFormat format = CellFormat.of(text(in), in.readBoolean());
        return new RawCell(row, column, content, isFormula ? Optional.of(formula) : Optional.empty(), format);
    }

    /** The kinds of content, each with its value as a text. */
    private enum Kind {
        NUMBER(Content.Number.class),
        TEXT(Content.Text.class),
        FLAG(Content.Flag.class),
        FAULT(Content.Fault.class),
        NO_RESULT(Content.NoResult.class);

        private final Class<? extends Content> type;

        Kind(Class<? extends Content> type) {
            this.type = type;
        }

        static Kind of(Content content) {
            return Arrays.stream(values())
                    .filter(kind -> kind.type.isInstance(content))
                    .findFirst()
                    .orElseThrow();
        }

        static Kind of(int ordinal) {
            if (ordinal < 0 || ordinal >= values().length) {
                throw new IllegalArgumentException("no kind of content: " + ordinal);
            }
            return values()[ordinal];
        }

        String text(Content content) {
            if (content instanceof Content.Number number) {
                return number.value().toString();
            }
            if (content instanceof Content.Flag flag) {
                return String.valueOf(flag.value());
            }
            if (content instanceof Content.Fault fault) {
                return fault.code();
            }
            return content instanceof Content.Text text ? text.text() : "";
        }

        Content content(String text) {
            return switch (this) {
                case NUMBER -> new Content.Number(new BigDecimal(text));
                case TEXT -> new Content.Text(text);
                case FLAG -> new Content.Flag(Boolean.parseBoolean(text));
                case FAULT -> new Content.Fault(text);
                case NO_RESULT -> new Content.NoResult();
            };
        }
    }

    /** One item of a list. */
    private interface Item<T> {
        T read(DataInputStream in) throws IOException;
    }

    private static <T> List<T> list(DataInputStream in, Item<T> item) throws IOException {
        int size = count(in);
        List<T> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(item.read(in));
        }
        return items;
    }

    /** Two bytes a character: a text of a damaged workbook need not be valid Unicode. */
    private static void text(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String text(DataInputStream in) throws IOException {
        char[] characters = new char[count(in)];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = in.readChar();
        }
        return new String(characters);
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("no count: " + count);
        }
        return count;
    }
}
