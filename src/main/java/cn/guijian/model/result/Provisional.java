package cn.guijian.model.result;

import cn.guijian.model.Level;
import java.util.Optional;

/**
 * How a doubted number would end if it were true: shown beside the question, counted nowhere.
 *
 * @param verdict MET, NOT_MET or YEAR_END
 * @param level set exactly with NOT_MET and YEAR_END
 */
public record Provisional(Verdict verdict, Optional<Level> level) {
    public Provisional {
        if (verdict != Verdict.MET && !verdict.isShortfall() || level.isPresent() != verdict.isShortfall()) {
            throw new IllegalArgumentException("no provisional end: " + verdict + " " + level);
        }
    }
}
