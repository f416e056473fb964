package cn.guijian.office;

/**
 * Counts what opening and parsing one package costs. Each method throws what its owner throws when there is too much of
 * something: how much a file may cost is not for this room to say.
 */
public interface Meter {
    /** Entries of the zip, before any of them is looked at. */
    void parts(int count);

    /** So many bytes more were unpacked. */
    void unzipped(long bytes);

    /** A name of an element, an attribute or an instruction; the parser keeps each once. */
    void name(String name);

    /** A text of so many characters that is kept. */
    void keep(int length);

    /** Work that takes some steps. */
    void events(int steps);
}
