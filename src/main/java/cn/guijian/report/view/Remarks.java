package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Allocation;
import cn.guijian.model.CheckResult;
import cn.guijian.model.Comparator;
import cn.guijian.model.CoverItem;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Target;
import cn.guijian.report.view.WarningPage.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What every letter must say of its own judgement, and what was judged by what. */
final class Remarks {
    private static final int SHORT_HASH = 12;

    private Remarks() {}

    /** The remarks that apply, in order; none where nothing was judged. */
    static List<String> of(CheckResult result) {
        if (result.status() == CheckResult.Status.UNREADABLE) {
            return List.of();
        }
        List<String> remarks = new ArrayList<>(List.of(text("report.remark.convention"), text("report.remark.city")));
        bases(result).forEach(basis -> remarks.add(text("report.remark.allocation", basis)));
        result.indicators().stream()
                .flatMap(i -> i.bound().filter(Remarks::isStrict).map(b -> strict(i, b)).stream())
                .forEach(remarks::add);
        remarks.add(text("report.remark.grades"));
        remarks.add(text("report.remark.rounding"));
        List<String> documents = documents(result);
        if (!documents.isEmpty()) {
            remarks.add(text("report.remark.documents", Wording.join(documents)));
        }
        return remarks;
    }

    /** What was judged, who filled it in, and what judged it. */
    static List<Fact> facts(CheckResult result) {
        Stream<Fact> cover = result.cover().stream()
                .flatMap(c -> Stream.of(
                                CoverItem.HEAD,
                                CoverItem.REVIEWER,
                                CoverItem.PREPARER,
                                CoverItem.PHONE,
                                CoverItem.DATE,
                                CoverItem.TEMPLATE_VERSION)
                        .map(item -> new Fact(item.label(), Wording.shown(c.text(item)))));
        return Stream.of(file(result), cover, judge(result)).flatMap(s -> s).toList();
    }

    static boolean isStrict(Target.Bound bound) {
        return bound.comparator() == Comparator.BELOW || bound.comparator() == Comparator.ABOVE;
    }

    private static Stream<Fact> file(CheckResult result) {
        return Stream.of(
                fact(
                        "unit",
                        result.unit()
                                .map(u -> text("report.amount.both", u.name(), u.code()))
                                .orElseGet(() -> text("report.unknown"))),
                fact("period", Wording.period(result.period())),
                fact("file", result.input().shown()),
                fact(
                        "sha256",
                        text(
                                "report.fact.sha256.value",
                                abbreviated(result.input().sha256()))));
    }

    private static Stream<Fact> judge(CheckResult result) {
        CheckResult.Provenance by = result.provenance();
        return Stream.of(
                fact("rules", text("report.fact.rules.value", by.rulesCount(), abbreviated(by.rulesSha256()))),
                fact("program", text("report.fact.program.value", by.version(), by.drools())));
    }

    private static Fact fact(String key, String value) {
        return new Fact(text("report.fact." + key), value);
    }

    private static String abbreviated(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }

    private static String strict(IndicatorResult result, Target.Bound bound) {
        String side = bound.comparator() == Comparator.BELOW ? "below" : "above";
        return text(
                "report.remark.strict." + side,
                result.indicator().name(),
                bound.text(),
                Amount.of(result.indicator(), bound.value()).lines("", true).get(0));
    }

    private static List<String> bases(CheckResult result) {
        return result.indicators().stream()
                .flatMap(i -> i.allocation().map(Allocation::basis).stream())
                .distinct()
                .toList();
    }

    private static List<String> documents(CheckResult result) {
        return result.indicators().stream()
                .flatMap(i -> i.target().map(Target::document).stream())
                .distinct()
                .toList();
    }
}
