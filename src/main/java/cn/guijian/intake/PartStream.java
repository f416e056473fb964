package cn.guijian.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part that must make the parser tell something now and then. An attribute or a comment of a hundred megabytes would
 * otherwise be gathered in memory before anybody sees it.
 */
final class PartStream extends FilterInputStream {
    private static final int SILENCE = 4 << 20;

    private final PartHandler handler;

    PartStream(InputStream part, PartHandler handler) {
        super(part);
        this.handler = handler;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        heard(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int bytes = super.read(buffer, from, length);
        heard(bytes);
        return bytes;
    }

    private void heard(int bytes) {
        if (bytes > 0 && handler.silence(bytes) > SILENCE) {
            throw Refused.tooLarge("silence", SILENCE >> 20);
        }
    }
}
