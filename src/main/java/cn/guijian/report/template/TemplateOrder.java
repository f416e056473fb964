package cn.guijian.report.template;

import cn.guijian.model.Period;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.ReportingUnit;
import java.util.List;
import java.util.Optional;

/**
 * Which template is wanted.
 *
 * @param unit for a copy that holds only this unit's rows; empty for the generic form
 * @param period filled in on the cover
 */
record TemplateOrder(Catalog catalog, Optional<ReportingUnit> unit, Optional<Period> period) {
    /** The rows of the copy, in the catalog's order. */
    List<Indicator> indicators() {
        return unit.map(catalog::indicatorsOf).orElse(catalog.indicators());
    }

    /** What stands on the cover before anybody has filled it in. */
    String entry(CoverItem item) {
        return switch (item) {
            case UNIT -> unit.map(ReportingUnit::name).orElse("");
            case PERIOD -> period.map(Period::code).orElse("");
            case TEMPLATE_VERSION -> catalog.plan().form().version();
            case HEAD, REVIEWER, PREPARER, PHONE, DATE, EXPLANATION -> "";
        };
    }

    /** What the form says of its plan. */
    TemplateWords words() {
        return new TemplateWords(catalog);
    }

    /** Whether an indicator is a net count, whose quarter may be negative. */
    boolean isNet(Indicator indicator) {
        return indicator.traits().net();
    }

    /** The paper that the form rests on. */
    String document() {
        return catalog.plan().names().document();
    }
}
