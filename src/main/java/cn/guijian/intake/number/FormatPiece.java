package cn.guijian.intake.number;

/** One piece of a section of a number format: signs that show as they are, or a place for the number's own. */
record FormatPiece(Kind kind, String text) {
    /** What a piece stands for. */
    enum Kind {
        LITERAL,
        /** One place of the number: 0, # or ?. */
        DIGIT,
        POINT,
        /** The whole number, as long as it is. */
        GENERAL
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isZero() {
        return kind == Kind.DIGIT && text.equals("0");
    }

    /** A point that is only drawn and divides nothing. */
    boolean isDrawnPoint() {
        return kind == Kind.LITERAL && (text.equals(".") || text.equals("\uFF0E"));
    }
}
