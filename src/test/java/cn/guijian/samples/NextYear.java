package cn.guijian.samples;

import static cn.guijian.model.plan.Column.END;
import static cn.guijian.model.plan.Column.PLAN;
import static cn.guijian.model.plan.Column.QUARTER;
import static cn.guijian.model.plan.Column.VALUE;
import static cn.guijian.model.plan.Column.YEAR;
import static cn.guijian.samples.Ground.put;
import static cn.guijian.samples.Kind.many;

import cn.guijian.model.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** 2024Q1: all nine units are sound, so the city is whole; some of them, and with them the city, lag behind the plan. */
final class NextYear {
    private static final Period QUARTER_OF_ALL = new Period(2024, 1);
    private static final String HALF_THE_TRAINEES = "0.55";
    private static final String FEW_TRAINEES = "0.8";
    private static final String FEWER_INSURED = "0.972";
    private static final String FEW_CLOSED = "0.875";

    private NextYear() {}

    static List<SamplePlan> files() {
        return List.of(
                plan("611002", trainees(HALF_THE_TRAINEES), injured(), arbitration(""), loans()),
                plan("611021", trainees(HALF_THE_TRAINEES), arbitration("46"), loans()),
                plan("611022", trainees(FEW_TRAINEES), injured(), arbitration(""), loans()),
                plan("611024", trainees(HALF_THE_TRAINEES), arbitration(""), loans()),
                plan("611025", trainees(HALF_THE_TRAINEES), injured(), loans()),
                plan("611000", injured(), arbitration(""), loans()));
    }

    private static SamplePlan plan(String unit, Kind... kinds) {
        return new SamplePlan(QUARTER_OF_ALL, unit, "", List.of(kinds));
    }

    private static Kind trainees(String share) {
        return many(
                "见习岗位少于序时应达",
                "W05",
                YEAR,
                g -> List.of(
                        put("W05", QUARTER, part(g.now("W05", QUARTER), share)),
                        put("W05", YEAR, part(g.now("W05", YEAR), share))),
                "R0605");
    }

    /** A little less than three per cent below the quarter before: no question, and yet below the line. */
    private static Kind injured() {
        return many(
                "工伤保险年初减少，低于序时进度",
                "Z07",
                END,
                g -> List.of(put("Z07", END, part(g.last("Z07", END), FEWER_INSURED))),
                "R0603");
    }

    private static Kind loans() {
        return many(
                "本季没有发放创业担保贷款",
                "W06",
                PLAN,
                g -> List.of(
                        put("W06", QUARTER, BigDecimal.ZERO),
                        put("W06", YEAR, BigDecimal.ZERO),
                        put("W06", PLAN, g.last("W06", PLAN))),
                "R0604");
    }

    /** @param open what the last quarter, which was planted, left open; empty where it is as the series has it */
    private static Kind arbitration(String open) {
        return many(
                "年初仲裁结案率不到九成",
                "Z13",
                END,
                g -> {
                    BigDecimal carried = open.isEmpty() ? g.input("B07") : new BigDecimal(open);
                    BigDecimal closed = part(carried.add(g.input("B08")), FEW_CLOSED);
                    return List.of(put("B07", VALUE, carried), put("B09", VALUE, closed));
                },
                "R0506");
    }

    private static BigDecimal part(BigDecimal number, String share) {
        return number.multiply(new BigDecimal(share)).setScale(0, RoundingMode.HALF_UP);
    }
}
