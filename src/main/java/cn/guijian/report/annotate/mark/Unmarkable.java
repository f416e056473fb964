package cn.guijian.report.annotate.mark;

import cn.guijian.office.BadPackage;
import java.util.Locale;

/**
 * The workbook can't be marked without harm; the list is given alone and says why. Unchecked, because it comes from deep
 * inside a part; the copy turns it into an outcome.
 */
public final class Unmarkable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public Unmarkable(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why; the text of each is {@code print.copy.<name>}. */
    public enum Reason {
        /** A digital signature would become invalid. */
        SIGNED,
        /** The workbook's structure is locked: no sheet may be added. */
        LOCKED,
        /** Needs a password to be opened. */
        ENCRYPTED,
        /** Shared with a log of changes, in which every sheet is listed. */
        SHARED,
        /** Changed, moved or gone since it was read. */
        CHANGED,
        /** So large that marking it could take all memory. */
        LARGE,
        /** Built in a way that we don't dare to edit. */
        ODD;

        /** What a package that can't be opened or edited is here. */
        public static Reason of(BadPackage.Flaw flaw) {
            return switch (flaw) {
                case ENCRYPTED -> ENCRYPTED;
                case DEPTH, ATTRIBUTES, NAMESPACES, SILENCE, LARGE -> LARGE;
                case NO_ZIP, TWICE, CHECKSUM, NO_XML, DOCTYPE, ODD -> ODD;
            };
        }

        public String key() {
            return "print.copy." + name().toLowerCase(Locale.ROOT);
        }
    }
}
