package cn.guijian.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part on its way to the parser, which must tell something now and then. An attribute or a comment of a hundred
 * megabytes would otherwise be gathered in memory before anybody sees it.
 */
final class PartStream extends FilterInputStream {
    private final Silence silence;

    PartStream(InputStream part, Silence silence) {
        super(part);
        this.silence = silence;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int bytes = super.read(buffer, from, length);
        if (bytes > 0) {
            silence.lasts(buffer, from, bytes);
        }
        return bytes;
    }
}
