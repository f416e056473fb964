package cn.guijian.model.result;

import java.util.List;

/** Which rules were evaluated and which were not, with the reason: what was not checked is never called clean. */
public record Coverage(List<String> evaluated, List<NotEvaluated> notEvaluated) {
    public Coverage {
        evaluated = List.copyOf(evaluated);
        notEvaluated = List.copyOf(notEvaluated);
    }

    /**
     * A rule without a result.
     *
     * @param failed true when the rule broke, false when what it needs (history) is not there
     */
    public record NotEvaluated(String rule, String reason, boolean failed) {}

    /** True when a rule broke. */
    public boolean hasFailure() {
        return notEvaluated.stream().anyMatch(NotEvaluated::failed);
    }
}
