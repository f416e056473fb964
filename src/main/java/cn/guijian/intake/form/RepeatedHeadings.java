package cn.guijian.intake.form;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the headings that stand in a header more than once, so that no one can tell which column is meant. */
final class RepeatedHeadings {
    private RepeatedHeadings() {}

    static Set<Heading> among(Set<Heading> wanted, List<String> texts) {
        List<Heading> all =
                texts.stream().flatMap(text -> Heading.of(text).stream()).toList();
        Set<Heading> repeated = EnumSet.noneOf(Heading.class);
        wanted.stream()
                .filter(heading -> Collections.frequency(all, heading) > 1)
                .forEach(repeated::add);
        return repeated;
    }
}
