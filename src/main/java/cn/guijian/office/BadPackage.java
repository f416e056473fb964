package cn.guijian.office;

/**
 * A package that can't be read any further, or not be edited. Unchecked, because it comes from deep inside a part;
 * whoever opened the package turns it into an outcome of its own.
 */
public final class BadPackage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;
    private final transient Object detail;

    /** @param detail the part that is meant, or the limit that was passed */
    public BadPackage(Flaw flaw, Object detail) {
        super(flaw + ": " + detail);
        this.flaw = flaw;
        this.detail = detail;
    }

    /** What is wrong. */
    public enum Flaw {
        /** No zip, or a torn one. */
        NO_ZIP,
        /** Needs a password. */
        ENCRYPTED,
        /** Two entries with one name. */
        TWICE,
        /** A part does not unpack to what it should. */
        CHECKSUM,
        /** A part is no well-formed XML. */
        NO_XML,
        /** A part declares a document type. */
        DOCTYPE,
        /** Elements nested too deep. */
        DEPTH,
        /** Too many attributes in one tag. */
        ATTRIBUTES,
        /** Too many declared namespaces in one part. */
        NAMESPACES,
        /** One tag, comment or value without an end. */
        SILENCE,
        /** More of something than its editor holds. */
        LARGE,
        /** Built in a way that nobody dares to edit. */
        ODD
    }

    public Flaw flaw() {
        return flaw;
    }

    public Object detail() {
        return detail;
    }
}
