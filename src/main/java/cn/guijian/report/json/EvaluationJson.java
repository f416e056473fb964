package cn.guijian.report.json;

import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.Evaluation;
import cn.guijian.model.result.Evaluation.Row;
import java.io.IOException;

/** One of {@code summary.json}'s {@code evaluations}: the table of a mid-term or final evaluation, in the plan's unit. */
final class EvaluationJson {
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
                .putTexts("notIn", row.notIn().stream().map(ReportingUnit::code).toList());
    }
}
