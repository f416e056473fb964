package cn.guijian.report;

import cn.guijian.check.CityAssessment.PlanEvaluation;
import cn.guijian.model.Period;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.Evaluation;
import cn.guijian.samples.Rules;
import java.util.List;
import java.util.TreeMap;

/** The evaluation of a quarter that stands alone. */
public final class Evaluated {
    private Evaluated() {}

    public static List<Evaluation> of(Period period, List<CityIndicator> city) {
        TreeMap<Period, List<CityIndicator>> quarters = new TreeMap<>();
        quarters.put(period, city);
        return PlanEvaluation.of(Rules.catalog(), quarters);
    }
}
