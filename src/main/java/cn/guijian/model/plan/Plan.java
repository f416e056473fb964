package cn.guijian.model.plan;

import cn.guijian.model.Period;
import java.util.List;

/**
 * A plan (规划): what {@code plan.csv} says of it.
 *
 * @param id the name of its folder
 */
public record Plan(String id, Names names, PlanSpan span, Period midTerm, Form form) {

    /**
     * What it is called, and by whom.
     *
     * @param name in full (名称)
     * @param shortName as it stands in a title, with what belongs to it (简称)
     * @param document its number (文号)
     * @param field what it is about (领域)
     * @param city whose plan it is (城市)
     * @param bureau who issues the papers (制定机关)
     * @param number the letters before 〔year〕 of papers (发文字号); may be empty
     * @param addressees to whom the paper on the whole city goes (通报主送)
     */
    public record Names(
            String name,
            String shortName,
            String document,
            String field,
            String city,
            String bureau,
            String number,
            String addressees) {}

    /**
     * The blank form.
     *
     * @param version 模板版本
     * @param accepted older versions that are read without a word
     * @param numbers of its sheets in their order (表号); sheets beyond them have none
     */
    public record Form(String version, List<String> accepted, List<String> numbers) {
        public Form {
            accepted = List.copyOf(accepted);
            numbers = List.copyOf(numbers);
        }
    }

    /** No plan at all, where nobody says by which was checked. */
    public static final Plan UNKNOWN = bare(new PlanSpan(new Period(2000, 1), new Period(2000, 4)));

    /** A plan of which no more is known than its quarters. */
    public static Plan bare(PlanSpan span) {
        return new Plan(
                "", new Names("", "", "", "", "", "", "", ""), span, span.middle(), new Form("", List.of(), List.of()));
    }

    /** The same under the name of its folder. */
    public Plan in(String folder) {
        return new Plan(folder, names, span, midTerm, form);
    }

    /** The first quarter. */
    public Period first() {
        return span.first();
    }

    /** The last quarter. */
    public Period last() {
        return span.last();
    }

    /** Number of quarters. */
    public int quarters() {
        return span.quarters();
    }

    /** True after the last quarter (规划期外). */
    public boolean isOver(Period period) {
        return span.isOver(period);
    }

    /** The year from which it starts (基期年): the one before the first. */
    public int baseYear() {
        return span.first().year() - 1;
    }
}
