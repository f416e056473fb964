package cn.guijian.intake.read;

import cn.guijian.intake.grid.Area;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.ContentKind;
import cn.guijian.intake.grid.Merges;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import cn.guijian.intake.grid.Run;
import cn.guijian.intake.grid.Script;
import cn.guijian.intake.number.CellFormat;
import cn.guijian.model.Trouble;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@link GridWriter} wrote: the raw grid that another process read, or why there is none. */
final class GridFile {
    /** What no count reaches; a larger one means that the other process was cut off. */
    private static final int MOST = 50_000_000;

    private GridFile() {}

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
                case GridWriter.GRID -> new RawWorkbook(list(in, GridFile::sheet));
                case GridWriter.REFUSED -> throw refused(in);
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
        String name = text(in);
        boolean hidden = in.readBoolean();
        Merges merges = Merges.of(list(in, GridFile::area));
        List<Area> hiddenColumns = list(in, GridFile::area);
        return new RawSheet(name, hidden, list(in, GridFile::row), merges, hiddenColumns);
    }

    private static Area area(DataInputStream in) throws IOException {
        return new Area(in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }

    private static RawRow row(DataInputStream in) throws IOException {
        int index = in.readInt();
        boolean hidden = in.readBoolean();
        return new RawRow(index, list(in, i -> cell(index, i)), hidden);
    }

    private static RawCell cell(int row, DataInputStream in) throws IOException {
        int column = in.readInt();
        ContentKind kind = ContentKind.of(in.readByte());
        String text = text(in);
        List<Run> runs = list(in, i -> new Run(text(i), script(i)));
        Content content = kind == ContentKind.TEXT ? new Content.Text(text, runs) : kind.content(text);
        Script script = script(in);
        boolean isFormula = in.readBoolean();
        String formula = text(in);
        CellFormat format = CellFormat.of(text(in), in.readBoolean());
        return new RawCell(row, column, content, isFormula ? Optional.of(formula) : Optional.empty(), format, script);
    }

    private static Script script(DataInputStream in) throws IOException {
        int ordinal = in.readByte();
        if (ordinal < 0 || ordinal >= Script.values().length) {
            throw new IOException("no script: " + ordinal);
        }
        return Script.values()[ordinal];
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
