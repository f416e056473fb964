package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Fingerprint;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Target;
import cn.guijian.model.plan.Target.Bound;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.QuarterResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every paper says of its own judgement: what is convention, whose the targets are, what is only shown. */
final class Remarks {
    private static final String NUMBERS = "\\d+(\\.\\d+)?";

    private Remarks() {}

    /** @param more what only this kind of paper has to say */
    static List<String> of(Collection<IndicatorResult> indicators, List<String> more) {
        List<String> remarks = new ArrayList<>(always().subList(0, 2));
        String bases = Wording.join(bases(indicators));
        if (!bases.isEmpty()) {
            remarks.add(text("paper.remark.allocation", bases));
        }
        strict(indicators).distinct().forEach(remarks::add);
        remarks.addAll(more);
        remarks.addAll(List.of(always().get(2), text("paper.remark.rounding")));
        String documents = Wording.join(indicators.stream()
                .flatMap(i -> i.target().map(Target::document).stream())
                .distinct()
                .toList());
        if (!documents.isEmpty()) {
            remarks.add(text("paper.remark.documents", documents));
        }
        return remarks;
    }

    /** Of one unit, all of it in one note; nothing where nothing was judged. */
    static String basis(CheckResult result) {
        int missed = result.coverage().notEvaluated().size();
        List<String> more = missed == 0 ? List.of() : List.of(text("paper.remark.unevaluated", missed));
        return result.status() == Status.UNREADABLE ? "" : String.join("", of(result.indicators(), more));
    }

    /** By what the paper on a file can be told from another. */
    static String identity(CheckResult result) {
        return text(
                "paper.identity",
                Facts.abbreviated(result.provenance().rulesSha256()),
                Facts.abbreviated(result.input().sha256()));
    }

    /** The same of the paper on all of them: one hash over those of the files. */
    static String identity(QuarterResult quarter) {
        String files =
                quarter.results().stream().map(r -> r.input().sha256()).sorted().collect(Collectors.joining());
        return quarter.results().stream()
                .findFirst()
                .map(r -> text(
                        "paper.identity.city",
                        Facts.abbreviated(r.provenance().rulesSha256()),
                        Facts.abbreviated(Fingerprint.sha256(files.getBytes(StandardCharsets.UTF_8)))))
                .orElse("");
    }

    /** What holds whatever was judged. */
    static List<String> always() {
        return List.of(
                text("paper.remark.convention"),
                text("paper.remark.city"),
                text("paper.remark.grades", text("paper.legend.YEAR_END")));
    }

    /** Each basis once; those that differ by their numbers only are one, with a word that the numbers differ. */
    private static List<String> bases(Collection<IndicatorResult> indicators) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        indicators.stream()
                .flatMap(i -> i.allocation().map(Allocation::basis).stream())
                .distinct()
                .forEach(basis -> kinds.computeIfAbsent(basis.replaceAll(NUMBERS, "#"), k -> new ArrayList<>())
                        .add(basis));
        return kinds.values().stream()
                .map(bases -> text(bases.size() == 1 ? "paper.basis" : "paper.basis.many", bases.get(0)))
                .toList();
    }

    /** Of indicators that are behind only: that a value at a strict bound is not good enough. */
    private static Stream<String> strict(Collection<IndicatorResult> indicators) {
        return indicators.stream()
                .filter(i -> i.level().isPresent())
                .flatMap(i -> i.bound().filter(Gap::isStrict).map(b -> strict(i, b)).stream());
    }

    private static String strict(IndicatorResult result, Bound bound) {
        return text(
                "paper.remark.strict." + (bound.comparator() == Comparator.BELOW ? "below" : "above"),
                result.indicator().name(),
                bound.text(),
                Amount.toCity(result.indicator()).of(bound.value()).shown(true));
    }
}
