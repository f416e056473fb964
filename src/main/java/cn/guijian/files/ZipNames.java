package cn.guijian.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * In which characters the names of a zip are written. Windows writes them in the system's code page, macOS in UTF-8, and
 * neither sets the flag that would say so.
 */
final class ZipNames {
    /** To be tried in turn; the last one reads whatever there is. */
    static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.ISO_8859_1);

    private ZipNames() {}

    /** A name by the first charset that fits. */
    static String decode(byte[] name) {
        for (Charset charset : CHARSETS) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(name)).toString();
            } catch (CharacterCodingException e) { // written in another one
            }
        }
        throw new IllegalStateException("no charset reads " + name.length + " bytes");
    }
}
