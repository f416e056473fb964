package cn.guijian.model.rules;

import cn.guijian.model.Period;
import cn.guijian.model.result.Verdict;
import java.util.List;

/**
 * Why one rule fired or stayed silent on one submission, or on the city as a whole (为什么报、为什么没报).
 *
 * @param rule e.g. R0203
 * @param title the rule's name
 * @param page the rule in one sentence
 * @param subject the unit's name, or the city's
 * @param period the quarter in question
 * @param candidates the facts that it looked at, those that fired first, then by how far they came
 * @param leftOut how many further facts it looked at that are not among the candidates; none of them fired
 * @param unasked indicators that it was not asked about, each with the reason
 * @param reason why there is nothing to show: it was not evaluated, or there is no fact to look at; empty otherwise
 */
public record Explanation(
        String rule,
        String title,
        String page,
        String subject,
        Period period,
        Outcome outcome,
        List<Candidate> candidates,
        int leftOut,
        List<Unasked> unasked,
        String reason) {

    public Explanation {
        candidates = List.copyOf(candidates);
        unasked = List.copyOf(unasked);
    }

    /** The same explanation with other candidates. */
    public Explanation with(List<Candidate> others) {
        return new Explanation(rule, title, page, subject, period, outcome, others, leftOut, unasked, reason);
    }

    /** The same explanation of a rule that has nothing to look at, with the reason. */
    public Explanation without(String because) {
        return new Explanation(rule, title, page, subject, period, Outcome.NO_FACTS, List.of(), 0, unasked, because);
    }

    /** What became of the rule. */
    public enum Outcome {
        /** At least one candidate meets every condition. */
        FIRED,
        /** There are candidates, and each fails a condition. */
        SILENT,
        /** There is no fact of the kind that it looks at. */
        NO_FACTS,
        /** It was not asked, or it broke. */
        NOT_EVALUATED
    }

    /**
     * An indicator whose verdict was settled before the rules of the plan were asked.
     *
     * @param causes the findings that settled it, as rule and message
     */
    public record Unasked(String indicator, String name, Verdict verdict, List<String> causes) {
        public Unasked {
            causes = List.copyOf(causes);
        }
    }
}
