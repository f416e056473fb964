package cn.guijian.model.rules;

import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.result.CheckResult.Provenance;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What turns when one rules folder takes the place of another, over the same submissions.
 *
 * @param before the rules as they were
 * @param after the rules as they are to be
 * @param submissions how many workbooks were judged by both
 * @param differences of the rules and tables themselves
 * @param verdicts indicators, of units and of the city, that end otherwise
 * @param statuses submissions that end otherwise
 * @param findings added, removed and changed
 * @param near values that lie within 1% of a bound of the new rules: the next to turn
 * @param neverFired rules of either folder that found nothing in either run, as id and title
 * @param unread files that could not be read, each with the reason
 */
public record RuleComparison(
        Side before,
        Side after,
        int submissions,
        List<Difference> differences,
        List<VerdictTurn> verdicts,
        List<StatusTurn> statuses,
        List<FindingTurn> findings,
        List<Near> near,
        List<String> neverFired,
        List<String> unread) {

    public RuleComparison {
        differences = List.copyOf(differences);
        verdicts = List.copyOf(verdicts);
        statuses = List.copyOf(statuses);
        findings = List.copyOf(findings);
        near = List.copyOf(near);
        neverFired = List.copyOf(neverFired);
        unread = List.copyOf(unread);
    }

    /** Whether anything ends otherwise. */
    public boolean turns() {
        return !verdicts.isEmpty() || !statuses.isEmpty() || !findings.isEmpty();
    }

    /** The findings that turn in one way. */
    public List<FindingTurn> findings(Change change) {
        return findings.stream().filter(turn -> turn.change() == change).toList();
    }

    /** One of the two rules folders, as the user named it. */
    public record Side(String name, Provenance provenance) {}

    /** How something turns. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A rule or a row of a table that differs.
     *
     * @param file below the rules folder
     * @param key which rule or row
     * @param before what it said; empty where it is new
     * @param after what it says; empty where it is gone
     */
    public record Difference(String file, String key, Optional<String> before, Optional<String> after) {
        public Change change() {
            return before.isEmpty() ? Change.ADDED : after.isEmpty() ? Change.REMOVED : Change.CHANGED;
        }
    }

    /** Whom a turn is about: a unit and its file, or the city without one. */
    public record Subject(Period period, String code, String name, String file) {}

    /** How an indicator stands under one of the folders. */
    public record Standing(
            Optional<BigDecimal> value, Optional<BigDecimal> required, Verdict verdict, Optional<Level> level) {}

    /**
     * An indicator that ends otherwise.
     *
     * @param before empty where only the new tables have the indicator
     * @param after empty where only the old ones have it
     */
    public record VerdictTurn(
            Subject subject, String code, String name, Optional<Standing> before, Optional<Standing> after) {}

    /** A submission that ends otherwise; empty on a side where the file belongs to no unit of the tables. */
    public record StatusTurn(Subject subject, Optional<Status> before, Optional<Status> after) {}

    /**
     * A finding that comes, goes, or says something else at the same place.
     *
     * @param parts what of it changed: level, answer, expectation, clause, words
     */
    public record FindingTurn(
            Subject subject, Change change, Optional<Finding> before, Optional<Finding> after, List<Part> parts) {
        public FindingTurn {
            parts = List.copyOf(parts);
        }

        /** The finding as it is now, or as it was when it is gone. */
        public Finding finding() {
            return after.or(() -> before).orElseThrow();
        }
    }

    /** What of a finding can change while it stays. */
    public enum Part {
        LEVEL,
        STATUS,
        EXPECTED,
        CLAUSE,
        MESSAGE
    }

    /**
     * A value close to a bound.
     *
     * @param bound the value at which it turns
     * @param kind which bound that is
     * @param percent how far the value is from it, in percent of what is required; negative below it
     */
    public record Near(
            Subject subject,
            String code,
            String name,
            BigDecimal value,
            BigDecimal bound,
            NearKind kind,
            BigDecimal percent) {}

    /** The bounds that a value can be close to. */
    public enum NearKind {
        /** Between 达标 and a shortfall. */
        REQUIRED,
        /** Between 黄 and 橙. */
        YELLOW,
        /** Between 橙 and 红. */
        ORANGE
    }
}
