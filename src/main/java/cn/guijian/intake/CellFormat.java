package cn.guijian.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A number format: what it does to a value, and how a value shows in it. POI's own formatter throws on ordinary Chinese
 * date formats and does not know the built-in Chinese ones, hence this small one; what it can't render it shows plain.
 */
record CellFormat(String code, List<FormatSection> sections, boolean date1904) {
    private static final int SHOWN_AS_NEGATIVE = 2;
    private static final int SHOWN_AS_ZERO = 3;

    CellFormat {
        sections = List.copyOf(sections);
    }

    /** The format written {@code code}. */
    static CellFormat of(String code, boolean date1904) {
        return new CellFormat(
                code,
                FormatSection.split(code).stream().map(FormatSection::parse).toList(),
                date1904);
    }

    /** How often the value is multiplied by 100 for showing: once for a percent format. */
    int percents(BigDecimal value) {
        return section(value).percents();
    }

    boolean isDate(BigDecimal value) {
        return section(value).date();
    }

    /** The day a number stands for in this workbook, empty when it lies outside the calendar of spreadsheets. */
    Optional<LocalDate> day(BigDecimal value) {
        return SerialDate.day(value, date1904);
    }

    /** What the cell shows; dates always in ISO form. */
    String show(BigDecimal value) {
        FormatSection section = section(value);
        if (section.date()) {
            return SerialDate.text(value, date1904).orElseGet(value::toPlainString);
        }
        boolean signInFormat = sections.size() >= SHOWN_AS_NEGATIVE && section != sections.get(0);
        return section.render(signInFormat ? value.abs() : value);
    }

    private FormatSection section(BigDecimal value) {
        int sign = value.signum();
        if (sign < 0 && sections.size() >= SHOWN_AS_NEGATIVE) {
            return sections.get(1);
        }
        return sign == 0 && sections.size() >= SHOWN_AS_ZERO ? sections.get(2) : sections.get(0);
    }
}
