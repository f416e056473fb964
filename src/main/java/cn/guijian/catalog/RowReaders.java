package cn.guijian.catalog;

import cn.guijian.model.Allocation;
import cn.guijian.model.Attribute;
import cn.guijian.model.Comparator;
import cn.guijian.model.Deadline;
import cn.guijian.model.Indicator;
import cn.guijian.model.Kind;
import cn.guijian.model.Mode;
import cn.guijian.model.OverHundred;
import cn.guijian.model.Period;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Scope;
import cn.guijian.model.UnitKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Turns the rows of each table into the model's records, field by field; what fields mean to each other comes later. */
final class RowReaders {
    private static final Words<Kind> KINDS = Words.of(Kind.values(), Kind::code);
    private static final Words<Attribute> ATTRIBUTES = Words.of(Attribute.values(), Attribute::label);
    private static final Words<OverHundred> OVER_HUNDRED = Words.of(OverHundred.values(), OverHundred::label);
    private static final Words<Scope> SCOPES = Words.of(Scope.values(), Scope::label);
    private static final Words<Comparator> COMPARATORS = Words.of(Comparator.values(), Comparator::sign);
    private static final Words<Mode> MODES = Words.of(Mode.values(), Mode::label);
    private static final Words<UnitKind> UNIT_KINDS = Words.of(UnitKind.values(), UnitKind::label);
    private static final Words<Boolean> YES_OR_NO = Words.yesOrNo();

    /** Share of the year's work after each quarter where a row names none: a straight line. */
    private static final List<BigDecimal> EVEN_SHARES =
            Stream.of("25", "50", "75", "100").map(BigDecimal::new).toList();

    private RowReaders() {}

    static Entry<Indicator> indicator(Row row, Faults faults) {
        Fields fields = new Fields(row, faults);
        return fields.entry(new Indicator(
                fields.required(Headers.CODE, CodeText::indicator, ""),
                fields.text(Headers.NAME),
                fields.text(Headers.PLAN_UNIT),
                fields.text(Headers.REPORTING_UNIT),
                fields.required(Headers.FACTOR, NumberText::positive, BigDecimal.ONE),
                fields.required(Headers.KIND, KINDS::parse, Kind.FLOW),
                fields.required(Headers.ATTRIBUTE, ATTRIBUTES::parse, Attribute.UNMARKED),
                fields.optional(Headers.PARENT, CodeText::indicator),
                fields.optional(Headers.NUMERATOR, CodeText::indicators).orElse(List.of()),
                fields.optional(Headers.DENOMINATOR, CodeText::indicators).orElse(List.of()),
                fields.required(Headers.DECIMALS, NumberText::places, 0),
                fields.optional(Headers.OVER_HUNDRED, OVER_HUNDRED::parse).orElse(OverHundred.NOT_APPLICABLE),
                fields.optional(Headers.YEAR_SHARE, ListText::yearShare).orElse(EVEN_SHARES),
                fields.optional(Headers.SEASON, ListText::season).orElse(Set.of()),
                fields.required(Headers.SCOPE, SCOPES::parse, Scope.ALL),
                fields.anyText(Headers.NOTE)));
    }

    static Entry<TargetRow> target(Row row, Faults faults) {
        Fields fields = new Fields(row, faults);
        return fields.entry(new TargetRow(
                fields.required(Headers.CODE, CodeText::indicator, ""),
                fields.optional(Headers.COMPARATOR, COMPARATORS::parse),
                fields.optional(Headers.TARGET, NumberText::positive),
                fields.optional(Headers.BASE, NumberText::notNegative),
                fields.required(Headers.MODE, MODES::parse, Mode.NONE),
                fields.required(Headers.FROM, DateText::parse, LocalDate.EPOCH),
                fields.optional(Headers.UNTIL, DateText::parse),
                fields.text(Headers.DOCUMENT),
                fields.text(Headers.CLAUSE),
                fields.text(Headers.QUOTE)));
    }

    static Entry<ReportingUnit> unit(Row row, Faults faults) {
        Fields fields = new Fields(row, faults);
        return fields.entry(new ReportingUnit(
                fields.required(Headers.CODE, CodeText::unit, ""),
                fields.text(Headers.NAME),
                fields.optional(Headers.ALIASES, ListText::aliases).orElse(List.of()),
                fields.optional(Headers.POPULATION, NumberText::wholePositive),
                fields.required(Headers.KIND, UNIT_KINDS::parse, UnitKind.COUNTY),
                fields.required(Headers.COUNTS, YES_OR_NO::parse, true)));
    }

    static Entry<Allocation> allocation(Row row, Faults faults) {
        Fields fields = new Fields(row, faults);
        return fields.entry(new Allocation(
                fields.required(Headers.CODE, CodeText::indicator, ""),
                fields.required(Headers.REPORTING_UNIT, CodeText::unit, ""),
                fields.optional(Headers.BASE, NumberText::notNegative),
                fields.required(Headers.TARGET, NumberText::notNegative, BigDecimal.ZERO),
                fields.required(Headers.FROM, DateText::parse, LocalDate.EPOCH),
                fields.optional(Headers.UNTIL, DateText::parse),
                fields.text(Headers.BASIS)));
    }

    static Entry<Deadline> deadline(Row row, Faults faults) {
        Fields fields = new Fields(row, faults);
        return fields.entry(new Deadline(
                fields.required(Headers.PERIOD, PeriodText::parse, new Period(2021, 1)),
                fields.required(Headers.CUTOFF, DateText::parse, LocalDate.EPOCH),
                fields.required(Headers.DUE, DateText::parse, LocalDate.EPOCH),
                fields.required(Headers.RECTIFY_BY, DateText::parse, LocalDate.EPOCH)));
    }

    static Entry<String> phrase(Row row, Faults faults) {
        Fields fields = new Fields(row, faults);
        return fields.entry(fields.text(Headers.PHRASE));
    }

    static Entry<Parameter> parameter(Row row, Faults faults) {
        Fields fields = new Fields(row, faults);
        return fields.entry(
                new Parameter(fields.text(Headers.RULE), fields.text(Headers.PARAMETER), fields.text(Headers.VALUE)));
    }
}
