package cn.guijian.report.paper;

import cn.guijian.model.Level;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.CityIndicator.Conclusion;
import cn.guijian.model.result.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a word is to the eye. The words say everything; each printing has its own colours for the tones. */
public enum Tone {
    NONE(""),
    MUST_FIX("l-must-fix"),
    MUST_EXPLAIN("l-must-explain"),
    NOTE("l-note"),
    RED("l-red"),
    ORANGE("l-orange"),
    YELLOW("l-yellow"),
    MET("v-met"),
    YEAR_END("v-year-end"),
    IN_DOUBT("v-in-doubt"),
    TO_VERIFY("v-to-verify"),
    INCOMPLETE("v-incomplete"),
    NOT_REPORTED("v-not-reported"),
    NO_CASES("v-no-cases"),
    NOT_JUDGED("v-not-judged"),
    NOT_MET("v-not-met"),
    MISSING("v-missing"),
    OUT("v-out"),
    DATE("v-date"),
    ACCEPTED("s-accepted"),
    NEEDS_EXPLANATION("s-needs-explanation"),
    RETURNED("s-returned"),
    UNREADABLE("s-unreadable");

    /** The colours, worst first. */
    public static final List<Tone> GRADES = List.of(RED, ORANGE, YELLOW);
    /** The faults in the data, worst first. */
    public static final List<Tone> FAULTS = List.of(MUST_FIX, MUST_EXPLAIN, NOTE);

    /** All of them that are counted. */
    public static final List<Tone> COUNTED =
            Stream.concat(FAULTS.stream(), GRADES.stream()).toList();

    private final String css;

    Tone(String css) {
        this.css = css;
    }

    public static Tone of(Level level) {
        return valueOf(level.name());
    }

    static Tone of(Verdict verdict) {
        return valueOf(verdict.name());
    }

    static Tone of(Status status) {
        return valueOf(status.name());
    }

    static Tone of(Conclusion conclusion) {
        return switch (conclusion) {
            case AHEAD, ON_SCHEDULE -> MET;
            case BEHIND -> ORANGE;
            case MISSED -> RED;
            case NOT_JUDGED -> NOT_JUDGED;
        };
    }

    /** The level that has this tone. */
    public Level level() {
        return Arrays.stream(Level.values())
                .filter(level -> of(level) == this)
                .findFirst()
                .orElseThrow();
    }

    /** The style class, as pages name it. */
    public String css() {
        return css;
    }
}
