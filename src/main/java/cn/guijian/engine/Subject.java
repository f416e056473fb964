package cn.guijian.engine;

import cn.guijian.model.Location;
import cn.guijian.model.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom findings are about: one unit's submission, or the city. */
interface Subject {
    /** Its part of a fingerprint. */
    String code();

    Period period();

    /** The 情况说明 that covers a finding in these rows; a finding without rows lies on the cover. */
    Optional<String> explanation(Set<String> rows);

    /** The entries of its cover with these labels. */
    List<Location> entries(List<String> labels);

    /** A rule's message as it is said of this subject. */
    String say(Optional<String> indicator, String message);
}
