package cn.guijian.report.summary;

import cn.guijian.report.view.Judgement;
import java.util.Arrays;

/** The fill and the ink behind a word. The words alone say everything; a tone only helps the eye. */
enum Tone {
    NONE("", "", "000000"),
    RED("l-red", "FFC7CE", "9C0006"),
    ORANGE("l-orange", "F8CBAD", "843C0C"),
    YELLOW("l-yellow", "FFEB9C", "7F6000"),
    MET("v-met", "E2EFDA", "375623"),
    YEAR_END("v-year-end", "FFF7DC", "7F6000"),
    IN_DOUBT("v-in-doubt", "E4DFEC", "403151"),
    NOT_REPORTED("v-not-reported", "DDEBF7", "1F3864"),
    MISSING("v-missing", "BFBFBF", "000000"),
    NO_CASES("v-no-cases", "F2F2F2", "595959"),
    NOT_JUDGED("v-not-judged", "F2F2F2", "595959"),
    OUT("v-out", "", "7F7F7F"),
    MUST_FIX("l-must-fix", "FFC7CE", "9C0006"),
    MUST_EXPLAIN("l-must-explain", "FFEB9C", "7F6000"),
    NOTE("l-note", "DDEBF7", "1F3864"),
    ACCEPTED("s-accepted", "E2EFDA", "375623"),
    NEEDS_EXPLANATION("s-needs-explanation", "FFEB9C", "7F6000"),
    RETURNED("s-returned", "FFC7CE", "9C0006"),
    UNREADABLE("s-unreadable", "BFBFBF", "000000");

    private final String css;
    private final String fill;
    private final String ink;

    Tone(String css, String fill, String ink) {
        this.css = css;
        this.fill = fill;
        this.ink = ink;
    }

    static Tone of(Judgement judgement) {
        return of(judgement.css());
    }

    /** The tone of a style class, as pages name it. */
    static Tone of(String css) {
        return Arrays.stream(values())
                .filter(t -> t.css.equals(css))
                .findFirst()
                .orElse(NONE);
    }

    /** RGB in hexadecimal, empty for none. */
    String fill() {
        return fill;
    }

    /** RGB in hexadecimal. */
    String ink() {
        return ink;
    }
}
