package cn.guijian.intake.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A number format: what it does to a value, and how a value shows in it. POI's own formatter throws on ordinary Chinese
 * date formats and does not know the built-in Chinese ones, hence this small one; what it can't render it shows plain.
 *
 * @param sections those for numbers; the one for texts is left out
 */
public record CellFormat(String code, List<FormatSection> sections, boolean date1904) {
    /** The format of a style that the file does not hold: nobody knows what it shows. */
    public static final CellFormat UNKNOWN = new CellFormat("\0", List.of(FormatSection.GENERAL), false);

    private static final int MOST_FOR_NUMBERS = 3;

    public CellFormat {
        sections = List.copyOf(sections);
    }

    /** The format written {@code code}. */
    public static CellFormat of(String code, boolean date1904) {
        if (code.equals(UNKNOWN.code)) {
            return UNKNOWN;
        }
        if (code.isBlank()) {
            return new CellFormat(code, List.of(FormatSection.GENERAL), date1904);
        }
        List<FormatSection> all =
                FormatSection.split(code).stream().map(FormatSection::parse).toList();
        boolean textLast =
                all.size() > MOST_FOR_NUMBERS || all.get(all.size() - 1).text();
        List<FormatSection> numbers = textLast ? all.subList(0, Math.min(all.size() - 1, MOST_FOR_NUMBERS)) : all;
        return new CellFormat(code, numbers.isEmpty() ? List.of(FormatSection.GENERAL) : numbers, date1904);
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    public boolean isDate(BigDecimal value) {
        return section(value).date();
    }

    /** The day a number stands for in this workbook, empty when it lies outside the calendar of spreadsheets. */
    public Optional<LocalDate> day(BigDecimal value) {
        return SerialDate.day(value, date1904);
    }

    /** What the cell shows; dates always in ISO form. */
    public String show(BigDecimal value) {
        FormatSection section = section(value);
        if (section.date()) {
            return SerialDate.text(value, date1904).orElseGet(value::toPlainString);
        }
        return section.render(isSignInFormat(section) ? value.abs() : value);
    }

    /** The section that applies: by the conditions written in the format, else by the sign. */
    public FormatSection section(BigDecimal value) {
        if (sections.size() == 1) {
            return sections.get(0);
        }
        FormatSection first = sections.get(0);
        FormatSection second = sections.get(1);
        boolean two = sections.size() == 2;
        if (two && first.condition().isEmpty() && second.condition().isPresent()) {
            return second.condition().get().holds(value) ? second : first;
        }
        if (first.condition().map(c -> c.holds(value)).orElse(value.signum() > 0 || two && value.signum() == 0)) {
            return first;
        }
        if (two) {
            return second.condition().map(c -> c.holds(value)).orElse(true) ? second : FormatSection.GENERAL;
        }
        return second.condition().map(c -> c.holds(value)).orElse(value.signum() < 0) ? second : sections.get(2);
    }

    private boolean isSignInFormat(FormatSection section) {
        boolean behindPositives = sections.get(0)
                .condition()
                .map(c -> c.operator().startsWith(">") && c.limit().signum() == 0)
                .orElse(true);
        return sections.size() > 1 && behindPositives && section != sections.get(0)
                || section.condition().filter(FormatCondition::isOfNegatives).isPresent();
    }
}
