package cn.guijian.report.office;

/** Which characters of a submitted text may go into an office document. */
public final class Characters {
    private Characters() {}

    /** True for all but controls, invisible format marks, lone surrogates and what XML forbids; a line break is fit. */
    public static boolean isFit(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint == '\n'
                || type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.SURROGATE
                        && (codePoint & 0xFFFE) != 0xFFFE;
    }
}
