package cn.guijian.report.template;

import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.OwnText.Use;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Section;
import cn.guijian.model.plan.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the form says of its plan: the general sentences with the plan's names, codes and days, and its own words. */
record TemplateWords(Catalog catalog) {
    private static final String LIST = "、";

    String title() {
        return Texts.text("template.title", catalog.plan().names().name());
    }

    String bureau() {
        return catalog.plan().names().bureau();
    }

    /** The number of a sheet; blank where the plan names none. */
    String number(Section section) {
        List<String> numbers = catalog.plan().form().numbers();
        return section.ordinal() < numbers.size() ? Texts.text("template.form", numbers.get(section.ordinal())) : "";
    }

    String reporters() {
        return catalog.texts(Use.REPORTERS, "").stream()
                .findFirst()
                .orElseGet(() -> Texts.text("template.cover.reporters"));
    }

    /** A telephone number as an example. */
    String phone() {
        return catalog.texts(Use.PHONE, "").stream().findFirst().orElseGet(() -> Texts.text("template.cover.phone"));
    }

    /** The kinds of units besides the city's own office. */
    String others() {
        return catalog.units().stream()
                .map(ReportingUnit::kind)
                .filter(kind -> kind != UnitKind.CITY)
                .map(UnitKind::label)
                .distinct()
                .collect(Collectors.joining("和"));
    }

    /** The notes below a table. */
    List<String> notes(Section section) {
        return TemplateForm.texts("template.table." + section + ".note", since(), own(Use.TABLE_NOTE, section.sheet()));
    }

    /** A column's hint. */
    String hint(String column) {
        return Texts.text("template.column." + column, since());
    }

    /** The lines of a chapter of the instructions; one that has nothing to say of this plan is left out. */
    List<String> chapter(String chapter, String name) {
        String net = codes(indicator -> indicator.traits().net());
        String parts = catalog.indicators().stream()
                .filter(part -> part.parent().isPresent())
                .map(part -> part.code() + "≤" + part.parent().orElseThrow())
                .collect(Collectors.joining("，"));
        String assessed = codes(indicator -> !indicator.assessedIn().isEmpty());
        return TemplateForm.texts(
                "template.notes." + chapter,
                since(),
                unlessEmpty(
                        "template.notes.net",
                        named("净数", names(indicator -> indicator.traits().net()))),
                unlessEmpty("template.notes.net.but", net),
                unlessEmpty("template.notes.parts", parts),
                own(Use.INSTRUCTIONS, name),
                unlessEmpty("template.notes.assessed", named("评定季", assessed)));
    }

    /** A year that stands in examples. */
    String year() {
        return String.valueOf(catalog.plan().midTerm().year());
    }

    /** The year after it. */
    String yearAfter() {
        Period middle = catalog.plan().midTerm();
        return String.valueOf(middle.year() + 1);
    }

    private String since() {
        LocalDate day = catalog.plan().first().firstDay();
        return Texts.text(
                "paper.date",
                String.valueOf(day.getYear()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getDayOfMonth()));
    }

    private String own(Use use, String subject) {
        return String.join("", catalog.texts(use, subject));
    }

    private String codes(Predicate<Indicator> which) {
        return catalog.indicators().stream().filter(which).map(Indicator::code).collect(Collectors.joining(LIST));
    }

    private String names(Predicate<Indicator> which) {
        return catalog.indicators().stream()
                .filter(which)
                .map(indicator -> indicator.name() + "（" + indicator.code() + "）")
                .collect(Collectors.joining(LIST));
    }

    /** What the plan calls these indicators, where it has a word for them. */
    private String named(String subject, String indicators) {
        String own = own(Use.INSTRUCTIONS, subject);
        return indicators.isEmpty() || own.isEmpty() ? indicators : own;
    }

    private static String unlessEmpty(String key, String text) {
        return text.isEmpty() ? "" : Texts.text(key, text);
    }
}
