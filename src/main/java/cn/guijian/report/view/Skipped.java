package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Coverage;
import cn.guijian.model.Coverage.NotEvaluated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules that were not evaluated for one and the same reason.
 *
 * @param reason why; of rules that broke, that they did
 * @param rules their ids in one line
 * @param failed whether they broke, which is a fault of the program or the rule and not of the county
 */
public record Skipped(String reason, String rules, int count, boolean failed) {

    /** One entry a reason: rules that broke first, then in the order of their first rule. */
    static List<Skipped> of(Coverage coverage) {
        return Stream.of(true, false)
                .flatMap(failed -> byReason(coverage, failed).entrySet().stream()
                        .map(e -> new Skipped(
                                e.getKey(),
                                Wording.join(e.getValue()),
                                e.getValue().size(),
                                failed)))
                .toList();
    }

    private static Map<String, List<String>> byReason(Coverage coverage, boolean failed) {
        return coverage.notEvaluated().stream()
                .filter(n -> n.failed() == failed)
                .collect(Collectors.groupingBy(
                        n -> reason(n),
                        LinkedHashMap::new,
                        Collectors.mapping(NotEvaluated::rule, Collectors.toList())));
    }

    private static String reason(NotEvaluated rule) {
        String reason = Wording.message(rule.reason());
        return rule.failed() ? text("report.coverage.failed", reason) : reason;
    }
}
