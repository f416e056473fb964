package cn.guijian.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.read.WorkbookReader.FileKind;
import cn.guijian.intake.read.WorkbookReader.Sniffer;
import cn.guijian.intake.read.WorkbookReader.Sniffer.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SnifferTest {
    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new byte[0], FileKind.EMPTY),
                Arguments.of(bytes('P', 'K', 3, 4), FileKind.ZIP),
                Arguments.of(bytes('P', 'K', 5, 6, 0), FileKind.ZIP),
                Arguments.of(bytes('P', 'K', 3), FileKind.TEXT),
                Arguments.of(bytes('P', 'K', 7, 8), FileKind.TEXT),
                Arguments.of(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), FileKind.OLE2),
                Arguments.of(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE2), FileKind.TEXT),
                Arguments.of(bytes(9, 2, 6, 0), FileKind.OLD_EXCEL),
                Arguments.of(bytes(9, 4, 6, 0), FileKind.OLD_EXCEL),
                Arguments.of(bytes('I', 'I', '*', 0), FileKind.IMAGE),
                Arguments.of(bytes(0x1F, 0x8B, 8), FileKind.ARCHIVE),
                Arguments.of(text("a\u0000"), FileKind.UNKNOWN),
                Arguments.of(bytes(0xFF, 0xFE, '<', 0, 'h', 0, 't', 0, 'm', 0, 'l', 0), FileKind.HTML),
                Arguments.of(bytes(0xFE, 0xFF, 0, 'a'), FileKind.TEXT),
                Arguments.of(text(" <!DOCTYPE html>"), FileKind.HTML),
                Arguments.of(text("<Table>"), FileKind.HTML),
                Arguments.of(
                        text("<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>"),
                        FileKind.XML_SPREADSHEET),
                Arguments.of(text("urn:schemas-microsoft-com:office:spreadsheet"), FileKind.TEXT),
                Arguments.of(text("a < b"), FileKind.TEXT));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsKindsApartByTheirFirstBytes(byte[] bytes, FileKind kind) {
        assertThat(Sniffer.kind(bytes)).isEqualTo(kind);
    }

    @Test
    void looksAtFourKilobytesOfAText() {
        assertThat(Sniffer.kind(text(" ".repeat(4091) + "<html" + " ".repeat(9))))
                .isEqualTo(FileKind.HTML);
        assertThat(Sniffer.kind(text(" ".repeat(4092) + "<html"))).isEqualTo(FileKind.TEXT);
        assertThat(Sniffer.kind(text(" ".repeat(4095) + "\u0000"))).isEqualTo(FileKind.UNKNOWN);
        assertThat(Sniffer.kind(text(" ".repeat(4096) + "\u0000"))).isEqualTo(FileKind.TEXT);
    }

    @Test
    void findsSequences() {
        byte[] bytes = text("abcabcab");

        assertThat(Bytes.at(bytes, 3, text("abc"))).isTrue();
        assertThat(Bytes.at(bytes, 2, text("abc"))).isFalse();
        assertThat(Bytes.at(bytes, 6, text("ab"))).isTrue();
        assertThat(Bytes.at(bytes, 6, text("abc"))).isFalse();
    }

    private static byte[] bytes(int... values) {
        return Bytes.of(values);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
