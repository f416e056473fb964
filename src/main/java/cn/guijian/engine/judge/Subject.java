package cn.guijian.engine.judge;

import cn.guijian.model.Location;
import cn.guijian.model.Period;
import java.util.List;
import java.util.Optional;

/** Whom findings are about: one unit's submission, or the city. */
public interface Subject {
    /** Its part of a fingerprint. */
    String code();

    Period period();

    /** The entries of its cover with these labels. */
    List<Location> entries(List<String> labels);

    /** A rule's message as it is said of this subject. */
    String say(Optional<String> indicator, String message);
}
