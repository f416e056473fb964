package cn.guijian.report.json;

import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Absent;
import cn.guijian.model.result.CityIndicator.Contribution;
import cn.guijian.model.result.Evaluation;
import cn.guijian.model.result.Evaluation.Row;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.result.Verdict;
import cn.guijian.report.format.QuarterFormat;
import cn.guijian.report.paper.PaperKind;
import cn.guijian.report.paper.QuarterCoverage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * {@code summary.json}, schema {@code guijian/summary/2}. {@code units} lists every unit of units.csv, a missing one
 * with null for status and file; {@code indicators} is empty when a single workbook was checked.
 */
public final class SummaryJson implements QuarterFormat {
    static final String SCHEMA = "guijian/summary/2";

    @Override
    public String option() {
        return "json";
    }

    @Override
    public String fileName() {
        return "summary.json";
    }

    @Override
    public boolean closes() {
        return true;
    }

    @Override
    public byte[] render(QuarterResult quarter, Function<CheckResult, String> folderOf) throws IOException {
        return Json.document(json -> write(json, quarter));
    }

    private static void write(Json json, QuarterResult quarter) throws IOException {
        json.put("schema", SCHEMA).put("period", quarter.period().code()).put("assessed", quarter.assessed());
        json.putList("units", quarter.units(), (j, unit) -> unit(j, unit, resultOf(quarter, unit)))
                .putList(
                        "unassigned",
                        unassigned(quarter),
                        (j, result) -> j.put("file", result.input().file())
                                .put("sha256", result.input().sha256())
                                .put("status", result.status().name()))
                .putList("missing", quarter.missing(), (j, unit) -> paper(unit(j, unit), PaperKind.REMINDER))
                .putList(
                        "late",
                        quarter.late(),
                        (j, late) -> unit(j, late.unit())
                                .put("handedIn", late.handedIn().toString())
                                .put("due", late.due().toString()))
                .putList(
                        "duplicates",
                        quarter.duplicates(),
                        (j, duplicate) -> unit(j, duplicate.unit())
                                .put("taken", duplicate.taken())
                                .put("leftOut", duplicate.leftOut()))
                .putList("indicators", quarter.city(), CityJson::indicator)
                .putList("evaluations", quarter.evaluations(), EvaluationJson::evaluation)
                .putList("findings", FoundAt.of(quarter), SummaryJson::finding)
                .putObject("coverage", j -> coverage(j, QuarterCoverage.of(quarter)));
    }

    private static void unit(Json json, ReportingUnit unit, Optional<CheckResult> result) throws IOException {
        unit(json, unit)
                .putText("status", result.map(CheckResult::status).map(Status::name))
                .putText("file", result.map(r -> r.input().file()));
        paper(json, result.map(PaperKind::of).orElse(PaperKind.REMINDER));
    }

    private static void paper(Json json, PaperKind kind) throws IOException {
        json.putObject("paper", j -> j.put("kind", kind.name()));
    }

    private static Json unit(Json json, ReportingUnit unit) throws IOException {
        return json.put("code", unit.code()).put("name", unit.name());
    }

    /**
     * A finding with its unit and file.
     *
     * @param unit a code, the city's name, or nothing for a file without a unit
     * @param file nothing for the city
     */
    private record FoundAt(Optional<String> unit, Optional<String> file, Finding finding) {
        static List<FoundAt> of(QuarterResult quarter) {
            Stream<FoundAt> city = quarter.cityFindings().stream()
                    .map(f -> new FoundAt(Optional.of(Texts.text("city.name")), Optional.empty(), f));
            return Stream.concat(
                            quarter.results().stream()
                                    .flatMap(r -> r.findings().stream()
                                            .map(f -> new FoundAt(
                                                    r.unit().map(ReportingUnit::code),
                                                    Optional.of(r.input().file()),
                                                    f))),
                            city)
                    .toList();
        }
    }

    private static void finding(Json json, FoundAt found) throws IOException {
        Finding finding = found.finding();
        json.putText("unit", found.unit())
                .putText("file", found.file())
                .put("id", finding.id())
                .put("rule", finding.rule())
                .put("title", finding.title())
                .put("level", finding.level().name())
                .putText("indicator", finding.indicator())
                .put("message", finding.message())
                .put("status", finding.status().name())
                .put("doubts", finding.doubts().name())
                .putObject("decision", finding.decision(), ResultJson::decision)
                .putText("root", finding.root());
    }

    private static void coverage(Json json, QuarterCoverage coverage) throws IOException {
        json.putTexts("evaluated", coverage.evaluated())
                .putList(
                        "notEvaluated",
                        coverage.missed(),
                        (j, missed) -> j.put("rule", missed.rule())
                                .put("reason", missed.reason())
                                .putTexts("units", missed.units()));
    }

    private static Optional<CheckResult> resultOf(QuarterResult quarter, ReportingUnit unit) {
        return quarter.results().stream()
                .filter(r -> r.unit().stream().anyMatch(u -> u.code().equals(unit.code())))
                .findFirst();
    }

    private static List<CheckResult> unassigned(QuarterResult quarter) {
        return quarter.results().stream().filter(r -> r.unit().isEmpty()).toList();
    }

    /** One of {@code summary.json}'s {@code evaluations}: the table of a mid-term or final evaluation, in the plan's unit. */
    private static final class EvaluationJson {
        private EvaluationJson() {}

        static void evaluation(Json json, Evaluation evaluation) throws IOException {
            json.put("stage", evaluation.stage().name())
                    .put("period", evaluation.period().code())
                    .putList("rows", evaluation.rows(), EvaluationJson::row);
        }

        private static void row(Json json, Row row) throws IOException {
            json.put("code", row.indicator().code())
                    .put("name", row.indicator().name())
                    .putObject("target", row.target(), ResultJson::bound)
                    .putNumber("value", row.value())
                    .putNumber("completion", row.completion())
                    .put("conclusion", row.conclusion().name())
                    .put("asOf", row.asOf().code())
                    .putTexts(
                            "notIn",
                            row.notIn().stream().map(ReportingUnit::code).toList());
        }
    }

    /** One of {@code summary.json}'s {@code indicators}: how the city stands, in the plan's unit. */
    private static final class CityJson {
        private CityJson() {}

        static void indicator(Json json, CityIndicator city) throws IOException {
            json.put("code", city.indicator().code())
                    .put("name", city.indicator().name())
                    .put("unit", city.indicator().planUnit())
                    .put("attribute", city.indicator().attribute().label())
                    .putNumber("value", city.value())
                    .putNumber("required", city.required())
                    .putObject(
                            "target",
                            city.target().filter(target -> target.bound().isPresent()),
                            CityJson::target)
                    .putNumber("progress", city.progress())
                    .put("verdict", city.verdict().name())
                    .putText("level", city.level().map(Level::name))
                    .putList("contributions", city.contributions(), CityJson::contribution)
                    .putTexts(
                            "notIn",
                            city.notIn().stream().map(ReportingUnit::code).toList())
                    .putList("absent", city.absent(), CityJson::absent)
                    .putText("certain", city.certain().map(Verdict::name))
                    .putObject(
                            "estimate",
                            city.estimate(),
                            (j, estimate) -> j.putNumber("value", Optional.of(estimate.value()))
                                    .put("sense", estimate.sense().name()))
                    .put("conclusion", city.conclusion().name())
                    .putObject("cases", city.cases(), ResultJson::cases);
            TrendJson.put(json, city.forecast(), city.history());
        }

        private static void target(Json json, Target target) throws IOException {
            Target.Bound bound = target.bound().orElseThrow();
            ResultJson.bound(json, bound).put("clause", target.clause());
        }

        private static void absent(Json json, Absent absent) throws IOException {
            json.put("unit", absent.unit().code())
                    .put("why", absent.why().name())
                    .putNumber("last", absent.last())
                    .putText("lastPeriod", absent.lastPeriod().map(Period::code));
        }

        /** A rate of 0 cases is none. */
        private static void contribution(Json json, Contribution part) throws IOException {
            boolean noCases = part.denominator().filter(d -> d.signum() == 0).isPresent();
            json.put("unit", part.unit().code())
                    .putNumber("value", noCases ? Optional.empty() : Optional.of(part.value()))
                    .putNumber("numerator", part.numerator())
                    .putNumber("denominator", part.denominator());
        }
    }
}
