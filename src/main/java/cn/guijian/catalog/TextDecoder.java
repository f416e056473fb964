package cn.guijian.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a table into text: UTF-8 first, then GB18030, both strictly, as WPS and Excel save either. */
final class TextDecoder {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextDecoder() {}

    static Parsed<String> decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return Parsed.bad(FaultType.ENCODING_UTF16);
        }
        return decode(bytes, StandardCharsets.UTF_8)
                .or(() -> decode(bytes, GB18030))
                // A NUL is no text: UTF-16 without its mark, or a workbook that was merely renamed.
                .filter(text -> text.indexOf('\0') < 0)
                .map(text -> Parsed.value(withoutMark(text)))
                .orElseGet(() -> Parsed.bad(FaultType.ENCODING_UNKNOWN));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
