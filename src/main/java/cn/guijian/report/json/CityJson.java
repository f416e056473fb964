package cn.guijian.report.json;

import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Absent;
import cn.guijian.model.result.CityIndicator.Contribution;
import cn.guijian.model.result.Verdict;
import java.io.IOException;
import java.util.Optional;

/** One of {@code summary.json}'s {@code indicators}: how the city stands, in the plan's unit. */
final class CityJson {
    private CityJson() {}

    static void indicator(Json json, CityIndicator city) throws IOException {
        json.put("code", city.indicator().code())
                .put("name", city.indicator().name())
                .put("unit", city.indicator().planUnit())
                .put("attribute", city.indicator().attribute().label())
                .putNumber("value", city.value())
                .putNumber("required", city.required())
                .putObject(
                        "target", city.target().filter(target -> target.bound().isPresent()), CityJson::target)
                .putNumber("progress", city.progress())
                .put("verdict", city.verdict().name())
                .putText("level", city.level().map(Level::name))
                .putList("contributions", city.contributions(), CityJson::contribution)
                .putTexts(
                        "notIn", city.notIn().stream().map(ReportingUnit::code).toList())
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
