package cn.guijian.intake.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells file kinds apart by their first bytes. */
final class Sniffer {
    private static final int LOOKED_AT = 4096;
    private static final Map<FileKind, byte[][]> STARTS = starts();

    private Sniffer() {}

    static FileKind kind(byte[] bytes) {
        if (bytes.length == 0) {
            return FileKind.EMPTY;
        }
        for (Map.Entry<FileKind, byte[][]> entry : STARTS.entrySet()) {
            for (byte[] start : entry.getValue()) {
                if (Bytes.at(bytes, 0, start)) {
                    return entry.getKey();
                }
            }
        }
        return textKind(bytes);
    }

    private static Map<FileKind, byte[][]> starts() {
        Map<FileKind, byte[][]> starts = new LinkedHashMap<>();
        starts.put(FileKind.ZIP, new byte[][] {Bytes.of('P', 'K', 3, 4), Bytes.of('P', 'K', 5, 6)});
        starts.put(FileKind.OLE2, new byte[][] {Bytes.of(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)});
        starts.put(FileKind.OLD_EXCEL, new byte[][] {
            Bytes.of(0x09, 0x00, 0x04, 0x00), Bytes.of(0x09, 0x02, 0x06, 0x00), Bytes.of(0x09, 0x04, 0x06, 0x00)
        });
        starts.put(FileKind.PDF, new byte[][] {Bytes.of('%', 'P', 'D', 'F')});
        starts.put(FileKind.IMAGE, new byte[][] {
            Bytes.of(0x89, 'P', 'N', 'G'),
            Bytes.of(0xFF, 0xD8, 0xFF),
            Bytes.of('G', 'I', 'F', '8'),
            Bytes.of('I', 'I', '*', 0),
            Bytes.of('M', 'M', 0, '*'),
            Bytes.of('R', 'I', 'F', 'F')
        });
        starts.put(
                FileKind.ARCHIVE,
                new byte[][] {Bytes.of('R', 'a', 'r', '!'), Bytes.of('7', 'z', 0xBC, 0xAF), Bytes.of(0x1F, 0x8B)});
        return starts;
    }

    private static FileKind textKind(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT);
        boolean wide = Bytes.at(bytes, 0, Bytes.of(0xFF, 0xFE)) || Bytes.at(bytes, 0, Bytes.of(0xFE, 0xFF));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0 && !wide) {
                return FileKind.UNKNOWN;
            }
            if (bytes[i] != 0) {
                text.append(new String(bytes, i, 1, StandardCharsets.ISO_8859_1));
            }
        }
        return textKind(text.toString().toLowerCase(Locale.ROOT));
    }

    private static FileKind textKind(String text) {
        boolean marked = text.contains("<");
        if (marked && text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return FileKind.XML_SPREADSHEET;
        }
        boolean page = text.contains("<html") || text.contains("<!doctype html") || text.contains("<table");
        return page || text.contains("mime-version:") ? FileKind.HTML : FileKind.TEXT;
    }
}
