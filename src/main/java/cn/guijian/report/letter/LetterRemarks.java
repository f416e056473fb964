package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Allocation;
import cn.guijian.model.Comparator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Target;
import cn.guijian.report.view.Amount;
import cn.guijian.report.view.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What every letter says of its own judgement (附注): what is convention, whose the targets are, what is only shown. */
final class LetterRemarks {
    private static final String NUMBERS = "\\d+(\\.\\d+)?";

    private LetterRemarks() {}

    /** @param more what only this kind of letter has to say */
    static List<String> of(Collection<IndicatorResult> indicators, List<String> more) {
        List<String> remarks = new ArrayList<>(List.of(text("report.remark.convention"), text("report.remark.city")));
        String bases = Wording.join(bases(indicators));
        if (!bases.isEmpty()) {
            remarks.add(text("letter.remark.allocation", bases));
        }
        strict(indicators).distinct().forEach(remarks::add);
        remarks.addAll(more);
        remarks.addAll(List.of(text("report.remark.grades"), text("report.remark.rounding")));
        String documents = Wording.join(indicators.stream()
                .flatMap(i -> i.target().map(Target::document).stream())
                .distinct()
                .toList());
        if (!documents.isEmpty()) {
            remarks.add(text("report.remark.documents", documents));
        }
        return Phrases.numbered(remarks);
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
                .map(bases -> text(bases.size() == 1 ? "letter.basis" : "letter.basis.many", bases.get(0)))
                .toList();
    }

    /** Of indicators that are behind only: that a value at a strict bound is not good enough. */
    private static Stream<String> strict(Collection<IndicatorResult> indicators) {
        return indicators.stream()
                .filter(i -> i.level().isPresent())
                .flatMap(i -> i.bound().flatMap(b -> strict(i, b)).stream());
    }

    private static Optional<String> strict(IndicatorResult result, Target.Bound bound) {
        if (bound.comparator() != Comparator.BELOW && bound.comparator() != Comparator.ABOVE) {
            return Optional.empty();
        }
        String side = bound.comparator() == Comparator.BELOW ? "below" : "above";
        return Optional.of(text(
                "report.remark.strict." + side,
                result.indicator().name(),
                bound.text(),
                Amount.ofPlan(result.indicator(), bound.value()).lines("", true).get(0)));
    }
}
