package cn.guijian.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.intake.TestGrid;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import cn.guijian.intake.number.CellFormat;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one process writes another reads the same, and what is no such file is never taken for one. */
final class GridFileTest {
    /** Every kind of content, with and without formula, in both calendars. */
    private static final RawWorkbook WORKBOOK = new RawWorkbook(List.of(
            new RawSheet("空表", true, List.of()),
            new RawSheet(
                    "主要指标",
                    false,
                    List.of(
                            new RawRow(
                                    2,
                                    List.of(
                                            TestGrid.cell(2, 0, new Content.Number(new BigDecimal("-4.30"))),
                                            TestGrid.cell(2, 3, new Content.Text("文\uD83D\n")),
                                            TestGrid.cell(2, 4, new Content.Flag(true)),
                                            TestGrid.cell(2, 5, new Content.Flag(false)),
                                            TestGrid.cell(2, 9, new Content.Fault("#DIV/0!")))),
                            new RawRow(
                                    20_000,
                                    List.of(
                                            new RawCell(
                                                    20_000,
                                                    16_383,
                                                    new Content.NoResult(),
                                                    Optional.of("A1+B1"),
                                                    CellFormat.of("yyyy-mm-dd", true)),
                                            new RawCell(
                                                    20_000,
                                                    16_384,
                                                    new Content.Text(""),
                                                    Optional.of(""),
                                                    CellFormat.of("0.0%", false))))))));

    @Test
    void readsBackTheGridThatWasWritten() throws IOException {
        assertThat(read(bytes(WORKBOOK))).isEqualTo(WORKBOOK);
    }

    @Test
    void readsBackTheRefusalThatWasWritten() throws IOException {
        Refused refused = Refused.tooLarge("rows", 20_000);

        assertThatThrownBy(() -> read(bytes(refused)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.trouble()).isEqualTo(refused.trouble()));
    }

    @Test
    void leavesNothingInBuffers() throws IOException {
        ByteArrayOutputStream grid = new ByteArrayOutputStream();
        ByteArrayOutputStream refusal = new ByteArrayOutputStream();

        GridWriter.write(WORKBOOK, new BufferedOutputStream(grid, 1 << 16));
        GridWriter.write(Refused.unreadable("ole2"), new BufferedOutputStream(refusal, 1 << 16));

        assertThat(grid.toByteArray()).isEqualTo(bytes(WORKBOOK));
        assertThat(refusal.toByteArray()).isEqualTo(bytes(Refused.unreadable("ole2")));
    }

    @Test
    void takesNoPartOfAFileForTheWhole() throws IOException {
        byte[] grid = bytes(WORKBOOK);
        byte[] refusal = bytes(Refused.unreadable("ole2"));

        for (int length = 0; length < grid.length; length++) {
            assertNoGrid(Arrays.copyOf(grid, length));
        }
        for (int length = 0; length < refusal.length; length++) {
            assertNoGrid(Arrays.copyOf(refusal, length));
        }
    }

    /** A virtual machine may put a warning there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "OpenJDK 64-Bit Server VM warning: ",
                "\u0000\u0000\u0000\u0000\u0000",
                "\u0003\u0000\u0000\u0000\u0000"
            })
    void takesNothingElseForAGrid(String output) {
        assertNoGrid(output.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, 50_000_001, Integer.MAX_VALUE})
    void believesNoCountThatNothingReaches(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(1);
        out.writeInt(count);

        assertThatThrownBy(() -> read(bytes.toByteArray()))
                .isInstanceOf(IOException.class)
                .hasMessage("no count: " + count);
    }

    @Test
    void goesOnReadingUpToTheLargestCount() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(1);
        out.writeInt(50_000_000);

        assertThatThrownBy(() -> read(bytes.toByteArray())).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5, 127})
    void believesNoKindOfContentThatThereIsNot(int kind) throws IOException {
        assertNoGrid(oneCell(kind, "1"));
    }

    @Test
    void believesNoNumberAndNoRefusalThatIsNone() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(2);
        text("NO_SUCH_TYPE", out);

        assertNoGrid(bytes.toByteArray());
        assertNoGrid(oneCell(0, "12a"));
    }

    private static byte[] oneCell(int kind, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(1);
        out.writeInt(1);
        text("表1", out);
        out.writeBoolean(false);
        out.writeInt(1);
        out.writeInt(0);
        out.writeInt(1);
        out.writeInt(0);
        out.writeByte(kind);
        text(content, out);
        return bytes.toByteArray();
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static void assertNoGrid(byte[] bytes) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class);
    }

    private static RawWorkbook read(byte[] bytes) throws IOException {
        return GridFile.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(RawWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GridWriter.write(workbook, out);
        return out.toByteArray();
    }

    private static byte[] bytes(Refused refused) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GridWriter.write(refused, out);
        return out.toByteArray();
    }
}
