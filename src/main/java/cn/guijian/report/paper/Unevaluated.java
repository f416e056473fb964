package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Coverage.NotEvaluated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which rules were evaluated, and which were not and why: rules that broke first, then in the order of the rules. */
final class Unevaluated {
    private Unevaluated() {}

    static String sentence(Coverage coverage) {
        int evaluated = coverage.evaluated().size();
        int missed = coverage.notEvaluated().size();
        if (missed > 0) {
            return text("paper.coverage.some", evaluated, missed);
        }
        return evaluated == 0 ? text("paper.coverage.nothing") : text("paper.coverage.all", evaluated);
    }

    /** A row for each reason. A rule that broke is a fault of the program or the rule and not of the county. */
    static Table table(Coverage coverage) {
        return Table.of(
                Part.COVERAGE.title(),
                "",
                Stream.of(true, false)
                        .flatMap(failed -> byReason(coverage, failed).entrySet().stream()
                                .map(e -> row(e.getKey(), e.getValue(), failed)))
                        .toList());
    }

    private static Row row(String reason, List<String> rules, boolean failed) {
        return Row.of("", failed ? Tone.MUST_EXPLAIN : Tone.NONE)
                .put(Head.REASON, reason)
                .put(Head.RULE, text("paper.coverage.rules", Wording.join(rules), rules.size()))
                .build();
    }

    private static Map<String, List<String>> byReason(Coverage coverage, boolean failed) {
        return coverage.notEvaluated().stream()
                .filter(n -> n.failed() == failed)
                .collect(Collectors.groupingBy(
                        Unevaluated::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(NotEvaluated::rule, Collectors.toList())));
    }

    private static String reason(NotEvaluated rule) {
        String reason = Wording.message(rule.reason());
        return rule.failed() ? text("paper.coverage.failed", reason) : reason;
    }
}
