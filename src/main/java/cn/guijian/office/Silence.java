package cn.guijian.office;

import cn.guijian.office.BadPackage.Flaw;

/**
 * How much of a part the parser took without telling anything: it is inside one tag, comment or value all that time,
 * and nobody else can stop it there. What is short costs nothing; once it lasts, values are counted too,
 * because a tag with very many attributes keeps the parser busy for minutes with few bytes.
 */
final class Silence {
    private static final int MOST_BYTES = 4 << 20;
    /** A tag with everything the format knows is a tenth of it. */
    private static final int SHORT = 16 << 10;
    /** A tag of a form is as long. */
    private static final int BYTES_PER_STEP = 16;

    private final Meter meter;
    private long bytes;
    private int values;
    private byte before;

    Silence(Meter meter) {
        this.meter = meter;
    }

    /** The parser tells something. */
    void end() {
        bytes = 0;
        values = 0;
    }

    /** The parser is given more to read. */
    void lasts(byte[] buffer, int from, int length) {
        meter.events(length / BYTES_PER_STEP);
        bytes += length;
        if (bytes > MOST_BYTES) {
            throw new BadPackage(Flaw.SILENCE, MOST_BYTES >> 20);
        }
        if (bytes > SHORT) {
            count(buffer, from, length);
        }
    }

    private void count(byte[] buffer, int from, int length) {
        for (int i = from; i < from + length; i++) {
            // Behind an equals sign, blanks and the zeros of UTF-16 between: a long text may hold quotes of its own.
            if (before == '=' && (buffer[i] == '"' || buffer[i] == '\'')) {
                values++;
            }
            before = buffer[i] >= 0 && buffer[i] <= ' ' ? before : buffer[i];
        }
        if (values > PartHandler.ATTRIBUTES) {
            throw new BadPackage(Flaw.ATTRIBUTES, PartHandler.ATTRIBUTES);
        }
    }
}
