package cn.guijian.report.json;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.Finding;
import cn.guijian.model.rules.RuleComparison;
import cn.guijian.model.rules.RuleComparison.Difference;
import cn.guijian.model.rules.RuleComparison.FindingTurn;
import cn.guijian.model.rules.RuleComparison.Near;
import cn.guijian.model.rules.RuleComparison.Side;
import cn.guijian.model.rules.RuleComparison.Standing;
import cn.guijian.model.rules.RuleComparison.StatusTurn;
import cn.guijian.model.rules.RuleComparison.Subject;
import cn.guijian.model.rules.RuleComparison.VerdictTurn;
import java.io.IOException;
import java.util.Optional;

/** What a change of the rules turns, for other programs (schema {@code guijian/comparison/1}). */
public final class ComparisonJson {
    private ComparisonJson() {}

    /** The bytes of the document. */
    public static byte[] of(RuleComparison comparison) throws IOException {
        return Json.document(json -> json.put("schema", "guijian/comparison/1")
                .putObject("before", j -> side(j, comparison.before()))
                .putObject("after", j -> side(j, comparison.after()))
                .put("submissions", comparison.submissions())
                .put("turns", comparison.turns())
                .putList("differences", comparison.differences(), ComparisonJson::difference)
                .putList("verdicts", comparison.verdicts(), ComparisonJson::verdict)
                .putList("statuses", comparison.statuses(), ComparisonJson::status)
                .putList("findings", comparison.findings(), ComparisonJson::finding)
                .putList("near", comparison.near(), ComparisonJson::near)
                .putTexts("neverFired", comparison.neverFired())
                .putTexts("unread", comparison.unread()));
    }

    private static void side(Json json, Side side) throws IOException {
        json.put("name", side.name())
                .put("sha256", side.provenance().rulesSha256())
                .put("count", side.provenance().rulesCount());
    }

    private static void difference(Json json, Difference difference) throws IOException {
        json.put("file", difference.file())
                .put("key", difference.key())
                .put("change", difference.change().name())
                .putText("before", difference.before())
                .putText("after", difference.after());
    }

    private static Json subject(Json json, Subject subject) throws IOException {
        return json.put("period", subject.period().code())
                .put("code", subject.code())
                .put("unit", subject.name())
                .put("file", subject.file());
    }

    private static void verdict(Json json, VerdictTurn turn) throws IOException {
        subject(json, turn.subject())
                .put("indicator", turn.code())
                .put("name", turn.name())
                .putObject("before", turn.before(), ComparisonJson::standing)
                .putObject("after", turn.after(), ComparisonJson::standing);
    }

    private static void standing(Json json, Standing standing) throws IOException {
        json.putNumber("value", standing.value())
                .putNumber("required", standing.required())
                .put("verdict", standing.verdict().name())
                .putText("level", standing.level().map(Level::name));
    }

    private static void status(Json json, StatusTurn turn) throws IOException {
        subject(json, turn.subject())
                .putText("before", turn.before().map(Status::name))
                .putText("after", turn.after().map(Status::name));
    }

    private static void finding(Json json, FindingTurn turn) throws IOException {
        Finding finding = turn.finding();
        subject(json, turn.subject())
                .put("change", turn.change().name())
                .put("rule", finding.rule())
                .put("title", finding.title())
                .putText("indicator", finding.indicator())
                .putList("locations", finding.locations(), ComparisonJson::location)
                .putTexts("parts", turn.parts().stream().map(Enum::name).toList())
                .putObject("before", turn.before(), ComparisonJson::said)
                .putObject("after", turn.after(), ComparisonJson::said);
    }

    private static void location(Json json, Location location) throws IOException {
        json.put("sheet", location.sheet()).put("cell", location.cell()).put("label", location.label());
    }

    private static void said(Json json, Finding finding) throws IOException {
        json.put("id", finding.id())
                .put("level", finding.level().name())
                .put("status", finding.status().name())
                .put("message", finding.message())
                .putText("expected", finding.expected())
                .putText("clause", finding.clause());
    }

    private static void near(Json json, Near near) throws IOException {
        subject(json, near.subject())
                .put("indicator", near.code())
                .put("name", near.name())
                .putNumber("value", Optional.of(near.value()))
                .putNumber("bound", Optional.of(near.bound()))
                .put("kind", near.kind().name())
                .putNumber("percent", Optional.of(near.percent()));
    }
}
