package cn.guijian.engine.facts;

import cn.guijian.model.result.Decision;
import cn.guijian.model.result.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a workbook's questions from outside of it.
 *
 * @param decisions of the bureau, by the finding's id
 * @param earlier findings of an earlier run on the same unit and period
 */
public record Answers(Map<String, Decision> decisions, List<Earlier> earlier) {
    public Answers {
        decisions = Map.copyOf(decisions);
        earlier = List.copyOf(earlier);
    }

    /** A finding of an earlier run, with the explanation that it had. */
    public record Earlier(String id, String rule, Optional<String> indicator, String explanation) {}

    /** Nothing is known. */
    public static Answers none() {
        return new Answers(Map.of(), List.of());
    }

    Optional<Decision> decision(Finding finding) {
        return Stream.concat(Stream.of(finding.id()), finding.former().stream())
                .flatMap(id -> Optional.ofNullable(decisions.get(id)).stream())
                .findFirst();
    }

    /** An explanation is bound to the finding for which it was written: with another value it must be given anew. */
    boolean isOfAnother(Finding finding) {
        boolean known = earlier.stream().anyMatch(old -> finding.isNamed(old.id()));
        return !known
                && earlier.stream()
                        .anyMatch(old -> old.rule().equals(finding.rule())
                                && old.indicator().equals(finding.indicator())
                                && old.explanation()
                                        .equals(finding.explanation().orElse("")));
    }
}
