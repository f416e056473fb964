package cn.guijian.office.edit;

import cn.guijian.office.BadPackage;
import cn.guijian.office.BadPackage.Flaw;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML part, and how they are written as bytes.
 *
 * @param mark the byte order mark in front, may be empty
 */
record XmlText(String text, Charset charset, byte[] mark) {
    private static final byte[] NONE = {};
    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    /**
     * Reads a part.
     *
     * @throws BadPackage when it could not be written back as it was
     */
    static XmlText of(byte[] bytes) {
        XmlText read = decode(bytes);
        // What can't be decoded becomes this character, which may stand there of its own right.
        if (read.text.indexOf('\uFFFD') >= 0 && !Arrays.equals(read.bytes(read.text), bytes)) {
            throw new BadPackage(Flaw.ODD, "bytes that are no " + read.charset);
        }
        return read;
    }

    /** An edited text as bytes; a character that the part's encoding lacks becomes a reference. */
    byte[] bytes(String edited) {
        byte[] body =
                (isUnicode() || charset.newEncoder().canEncode(edited) ? edited : ascii(edited)).getBytes(charset);
        ByteBuffer all = ByteBuffer.allocate(mark.length + body.length);
        return all.put(mark).put(body).array();
    }

    private static XmlText decode(byte[] bytes) {
        if (starts(bytes, UTF_8)) {
            return decode(bytes, StandardCharsets.UTF_8, UTF_8);
        }
        if (starts(bytes, UTF_16_LITTLE)) {
            return decode(bytes, StandardCharsets.UTF_16LE, UTF_16_LITTLE);
        }
        if (starts(bytes, UTF_16_BIG)) {
            return decode(bytes, StandardCharsets.UTF_16BE, UTF_16_BIG);
        }
        return decode(bytes, declared(bytes).orElse(StandardCharsets.UTF_8), NONE);
    }

    private static XmlText decode(byte[] bytes, Charset charset, byte[] mark) {
        return new XmlText(new String(bytes, mark.length, bytes.length - mark.length, charset), charset, mark);
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher matcher = ENCODING.matcher(start);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(matcher.group(1)));
        } catch (IllegalArgumentException e) {
            throw new BadPackage(Flaw.ODD, "encoding " + matcher.group(1));
        }
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 0x80) {
                ascii.append((char) c);
            } else {
                ascii.append("&#").append(c).append(';');
            }
        });
        return ascii.toString();
    }

    private boolean isUnicode() {
        return charset.name().startsWith("UTF-");
    }
}
