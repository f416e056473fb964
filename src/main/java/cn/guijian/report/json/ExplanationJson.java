package cn.guijian.report.json;

import cn.guijian.model.Location;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Target;
import cn.guijian.model.rules.Candidate;
import cn.guijian.model.rules.Candidate.AllocationPlace;
import cn.guijian.model.rules.Candidate.TargetPlace;
import cn.guijian.model.rules.ConditionResult;
import cn.guijian.model.rules.ConditionResult.Operand;
import cn.guijian.model.rules.Explanation;
import cn.guijian.model.rules.Explanation.Unasked;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why rules fired or not, for other programs (schema {@code guijian/explanation/1}). */
public final class ExplanationJson {
    private ExplanationJson() {}

    /** The bytes of the document. */
    public static byte[] of(List<Explanation> explanations, List<String> unread) throws IOException {
        return Json.document(json -> json.put("schema", "guijian/explanation/1")
                .putList("explanations", explanations, ExplanationJson::explanation)
                .putTexts("unread", unread));
    }

    private static void explanation(Json json, Explanation explanation) throws IOException {
        json.put("rule", explanation.rule())
                .put("title", explanation.title())
                .put("subject", explanation.subject())
                .put("period", explanation.period().code())
                .put("outcome", explanation.outcome().name())
                .put("reason", explanation.reason())
                .putList("candidates", explanation.candidates(), ExplanationJson::candidate)
                .put("leftOut", explanation.leftOut())
                .putList("unasked", explanation.unasked(), ExplanationJson::unasked);
    }

    private static void unasked(Json json, Unasked unasked) throws IOException {
        json.put("indicator", unasked.indicator())
                .put("name", unasked.name())
                .put("verdict", unasked.verdict().name())
                .putTexts("causes", unasked.causes());
    }

    private static void candidate(Json json, Candidate candidate) throws IOException {
        json.put("fact", candidate.label())
                .putText("indicator", candidate.indicator())
                .put("fired", candidate.fired())
                .putTexts("findings", candidate.findings())
                .putList("conditions", candidate.conditions(), ExplanationJson::condition)
                .put("others", candidate.others())
                .putObject("target", candidate.target(), ExplanationJson::target);
    }

    private static void condition(Json json, ConditionResult condition) throws IOException {
        json.put("condition", condition.text())
                .put("part", condition.part())
                .put("fact", condition.fact())
                .put("line", condition.line())
                .put("mark", condition.mark().name())
                .putList("values", condition.values(), ExplanationJson::operand)
                .putText("wanted", condition.wanted());
    }

    private static void operand(Json json, Operand operand) throws IOException {
        json.put("name", operand.name())
                .put("value", operand.value())
                .putList("cells", operand.locations(), ExplanationJson::location);
    }

    private static void location(Json json, Location location) throws IOException {
        json.put("sheet", location.sheet()).put("cell", location.cell()).put("label", location.label());
    }

    private static void target(Json json, TargetPlace place) throws IOException {
        Target target = place.target();
        json.put("file", "targets.csv")
                .put("line", place.line())
                .put("code", target.code())
                .putText("bound", target.bound().map(Target.Bound::text))
                .put("from", target.from().toString())
                .putText("until", target.until().map(LocalDate::toString))
                .put("document", target.document())
                .put("clause", target.clause())
                .put("quote", target.quote())
                .putObject("allocation", place.allocation(), ExplanationJson::allocation);
    }

    private static void allocation(Json json, AllocationPlace place) throws IOException {
        Allocation allocation = place.allocation();
        json.put("file", "allocation.csv")
                .put("line", place.line())
                .put("unit", allocation.unit())
                .putNumber("target", Optional.of(allocation.target()))
                .putNumber("base", allocation.base());
    }
}
