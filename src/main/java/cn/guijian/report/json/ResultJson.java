package cn.guijian.report.json;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.Cases;
import cn.guijian.model.result.Changes;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Decision;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.Provisional;
import cn.guijian.model.result.Verdict;
import cn.guijian.report.format.UnitFormat;
import cn.guijian.report.paper.PaperKind;
import java.io.IOException;
import java.util.Optional;

/** {@code result.json}, schema {@code guijian/result/2}: keys and codes stay, more may be added. */
public final class ResultJson implements UnitFormat {
    static final String SCHEMA = "guijian/result/2";

    @Override
    public String option() {
        return "json";
    }

    @Override
    public String fileName() {
        return "result.json";
    }

    @Override
    public byte[] render(CheckResult result) throws IOException {
        return Json.document(json -> write(json, result));
    }

    private static void write(Json json, CheckResult result) throws IOException {
        json.put("schema", SCHEMA)
                .putObject("plan", planUsed(result), ResultJson::plan)
                .put("final", result.terms().closed())
                .putObject("decisions", result.terms().decisions(), (j, sha256) -> j.put("sha256", sha256))
                .putObject("paper", j -> j.put("kind", PaperKind.of(result).name()));
        provenance(json, result.provenance());
        json.putObject(
                        "input",
                        j -> j.put("file", result.input().file())
                                .putText("part", Optional.empty())
                                .put("sha256", result.input().sha256())
                                .put("bytes", result.input().bytes()))
                .putObject(
                        "unit",
                        result.unit(),
                        (j, unit) -> j.put("code", unit.code()).put("name", unit.name()))
                .putText("period", result.period().map(Period::code))
                .put("status", result.status().name())
                .putObject("counts", j -> counts(j, result))
                .putList("indicators", result.indicators(), ResultJson::indicator)
                .putList("findings", result.findings(), ResultJson::finding)
                .putList("trials", result.trials(), ResultJson::finding)
                .putObject("coverage", j -> coverage(j, result.coverage()))
                .putObject("changes", result.changes(), ResultJson::changes);
    }

    /** By which plan; none where nobody said. */
    private static Optional<CheckResult.Provenance.PlanUsed> planUsed(CheckResult result) {
        return Optional.of(result.provenance().plan())
                .filter(used -> !used.plan().id().isEmpty());
    }

    private static void plan(Json json, CheckResult.Provenance.PlanUsed used) throws IOException {
        json.put("id", used.plan().id()).put("name", used.plan().names().name()).put("sha256", used.sha256());
    }

    static void provenance(Json json, CheckResult.Provenance by) throws IOException {
        json.putObject("engine", j -> j.put("version", by.version()).put("drools", by.drools()))
                .putObject("rules", j -> j.put("sha256", by.rulesSha256()).put("count", by.rulesCount()));
    }

    private static void counts(Json json, CheckResult result) throws IOException {
        json.put("mustFix", result.count(Level.MUST_FIX))
                .put("mustExplain", result.count(Level.MUST_EXPLAIN))
                .put("note", result.count(Level.NOTE))
                .put("red", result.count(Level.RED))
                .put("orange", result.count(Level.ORANGE))
                .put("yellow", result.count(Level.YELLOW));
    }

    private static void indicator(Json json, IndicatorResult result) throws IOException {
        Indicator indicator = result.indicator();
        json.put("code", indicator.code())
                .put("name", indicator.name())
                .put("unit", indicator.planUnit())
                .put("attribute", indicator.attribute().label())
                .putNumber("value", result.value())
                .putObject("target", result.bound(), (j, bound) -> target(j, result, bound))
                .putNumber("required", result.required())
                .putNumber("progress", result.progress())
                .put("verdict", result.verdict().name())
                .putText("level", result.level().map(Level::name))
                .putText("cell", result.cell().map(Location::place))
                .putObject("provisional", result.provisional(), ResultJson::provisional)
                .put("basis", result.basis().name())
                .putObject("cases", result.cases(), ResultJson::cases);
        TrendJson.put(json, result.forecast(), result.history());
    }

    /** By how many cases a verdict would turn. */
    static void cases(Json json, Cases cases) throws IOException {
        json.putNumber("count", Optional.of(cases.count()))
                .put("change", cases.change().name())
                .put("unit", cases.unit())
                .put("turnsTo", (cases.reaches() ? Verdict.MET : Verdict.NOT_MET).name());
    }

    private static void provisional(Json json, Provisional provisional) throws IOException {
        json.put("verdict", provisional.verdict().name())
                .putText("level", provisional.level().map(Level::name));
    }

    private static void target(Json json, IndicatorResult result, Target.Bound bound) throws IOException {
        Optional<Target> target = result.target();
        bound(json, bound)
                .putText("clause", target.map(Target::clause))
                .putNumber("planValue", target.flatMap(Target::bound).map(Target.Bound::value))
                .put("source", result.allocation().isPresent() ? "allocation" : "plan")
                .putText("basis", result.allocation().map(a -> a.basis()));
    }

    /** A bound as everywhere: comparator, value, and what is reserved for ranges. */
    static Json bound(Json json, Target.Bound bound) throws IOException {
        return json.put("comparator", bound.comparator().sign())
                .putNumber("value", Optional.of(bound.value()))
                .putNumber("upper", Optional.empty())
                .putNumber("tolerance", Optional.empty());
    }

    private static void finding(Json json, Finding finding) throws IOException {
        json.put("id", finding.id())
                .put("rule", finding.rule())
                .put("title", finding.title())
                .put("level", finding.level().name())
                .putText("indicator", finding.indicator())
                .putTexts("rows", finding.rows().stream().sorted().toList())
                .put("message", finding.message())
                .put("advice", finding.advice())
                .putText("clause", finding.clause())
                .putList("locations", finding.locations(), ResultJson::location)
                .putNumber("actual", finding.actual())
                .putExpected(
                        "expected", finding.expected(), finding.difference().isPresent())
                .putNumber("difference", finding.difference())
                .putText("explanation", finding.explanation())
                .putText("explanationReason", finding.explanationReason())
                .put("status", finding.status().name())
                .put("doubts", finding.doubts().name())
                .putObject("decision", finding.decision(), ResultJson::decision)
                .putText("root", finding.root());
    }

    static void decision(Json json, Decision decision) throws IOException {
        json.put("word", decision.word().label())
                .put("reason", decision.reason())
                .put("by", decision.by());
    }

    private static void location(Json json, Location location) throws IOException {
        json.put("sheet", location.sheet())
                .put("cell", location.cell())
                .put("label", location.label())
                .put("raw", location.raw());
    }

    private static void coverage(Json json, Coverage coverage) throws IOException {
        json.putTexts("evaluated", coverage.evaluated())
                .putList(
                        "notEvaluated",
                        coverage.notEvaluated(),
                        (j, missed) -> j.put("rule", missed.rule()).put("reason", missed.reason()));
    }

    private static void changes(Json json, Changes changes) throws IOException {
        json.putList(
                        "mended",
                        changes.mended(),
                        (j, past) -> j.put("id", past.id())
                                .put("rule", past.rule())
                                .put("title", past.title())
                                .put("level", past.level().name())
                                .put("message", past.message())
                                .put("place", past.place()))
                .putTexts("fresh", changes.fresh().stream().sorted().toList())
                .putTexts("open", changes.open().stream().sorted().toList());
    }
}
