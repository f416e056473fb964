package cn.guijian.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a file in a folder or zip looks like by its name, and only where the name does not say it, by its first bytes.
 * What may be a submission is read or named; what plainly is none is counted.
 */
public enum Looks {
    /** To be read, be it only to say that its format can't be. */
    WORKBOOK,
    /** To be opened. */
    ZIP,
    /** Plainly no submission. */
    OTHER,
    /** What a program leaves beside files for itself: not even counted. */
    HIDDEN;

    private static final Set<String> SUBMISSIONS =
            Set.of(("xlsx xlsm xls xlsb xltx xltm xlt et ett ods ots fods csv tsv numbers"
                            + " rar 7z tar gz tgz bz2 xz zst z cab arj lzh iso zipx 001 z01")
                    .split(" "));
    private static final Set<String> OTHERS =
            Set.of(("doc docx docm dot dotx wps wpt rtf odt txt md pdf ofd ppt pptx pps ppsx dps pot potx odp"
                            + " png jpg jpeg gif bmp tif tiff webp heic svg ico psd mp3 mp4 m4a wav avi mov mkv amr"
                            + " ini db lnk url log html htm mht mhtml xml json drl css js eml msg ics vcf exe msi dll bat cmd"
                            + " sh jar apk dwg dxf vsd vsdx mpp ttf otf sha256 md5 sig p7s")
                    .split(" "));
    /** Lists that lie beside our own samples. */
    private static final Set<String> OWN = Set.of("expected.csv");

    static final int START = 8;
    private static final List<byte[]> STARTS = List.of(
            bytes('P', 'K', 3, 4),
            bytes(0xD0, 0xCF, 0x11, 0xE0),
            bytes('R', 'a', 'r', '!'),
            bytes('7', 'z', 0xBC, 0xAF),
            bytes(0x1F, 0x8B));

    /** Opens a file to be looked into. */
    interface Content {
        InputStream open() throws IOException;
    }

    /**
     * What a file looks like.
     *
     * @param name its path, with forward slashes
     */
    static Looks of(String name, Content content) {
        String last = last(name);
        if (last.startsWith("~$") || last.startsWith(".") || name.contains("__MACOSX/")) {
            return HIDDEN;
        }
        String ending = last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.equals("zip")) {
            return ZIP;
        }
        if (OWN.contains(last) || OTHERS.contains(ending)) {
            return OTHER;
        }
        return SUBMISSIONS.contains(ending) || startsLikeOne(content) ? WORKBOOK : OTHER;
    }

    /** One that can't be opened may be anything. */
    private static boolean startsLikeOne(Content content) {
        try (InputStream stream = content.open()) {
            byte[] start = stream.readNBytes(START);
            return STARTS.stream()
                    .anyMatch(known -> start.length >= known.length
                            && Arrays.equals(start, 0, known.length, known, 0, known.length));
        } catch (IOException e) {
            return true;
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
