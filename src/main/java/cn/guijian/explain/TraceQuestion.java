package cn.guijian.explain;

import cn.guijian.engine.facts.Facts;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to have explained.
 *
 * @param indicator only facts of this indicator; empty for all
 * @param subject the unit's name, or the city's
 * @param limit how many candidates that did not fire are shown at most
 */
record TraceQuestion(Optional<String> indicator, String subject, int limit) {
    /** Whether one of the facts belongs to the indicator. */
    boolean isAbout(List<Object> facts, Facts sources) {
        return indicator.isEmpty()
                || facts.stream()
                        .map(sources::source)
                        .anyMatch(source -> source.rows().contains(indicator.get())
                                || source.indicator().equals(indicator));
    }

    /** Whether the facts belong to the indicator, or to none. */
    boolean isOpenTo(List<Object> facts, Facts sources) {
        return isAbout(facts, sources)
                || facts.stream()
                        .map(sources::source)
                        .allMatch(source ->
                                source.rows().isEmpty() && source.indicator().isEmpty());
    }
}
