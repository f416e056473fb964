package cn.guijian.report.json;

import cn.guijian.model.Period;
import cn.guijian.model.result.Forecast;
import cn.guijian.model.result.PastValue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The keys {@code forecast} and {@code history}, alike for a unit and for the city. */
final class TrendJson {
    private TrendJson() {}

    static void put(Json json, Optional<Forecast> forecast, List<PastValue> history) throws IOException {
        json.putObject("forecast", forecast, TrendJson::forecast).putList("history", history, TrendJson::past);
    }

    private static void forecast(Json json, Forecast forecast) throws IOException {
        json.put("at", forecast.at().code())
                .putNumber("landing", Optional.of(forecast.landing()))
                .put("reaches", forecast.reaches())
                .putNumber("pace", Optional.of(forecast.pace()))
                .putNumber("neededPace", forecast.neededPace())
                .put("quartersLeft", forecast.quartersLeft())
                .putTexts(
                        "completed",
                        forecast.completed().stream().map(Period::code).toList());
    }

    private static void past(Json json, PastValue past) throws IOException {
        json.put("period", past.period().code())
                .putNumber("value", Optional.of(past.value()))
                .putNumber("required", past.required())
                .put("completed", past.completed());
    }
}
