package cn.guijian.oracle;

import java.math.BigDecimal;

/**
 * What one indicator comes to. Numbers are in the plan's unit, without trailing zeros and with a scale of at least 0,
 * so that two rows can be compared with {@code equals}.
 *
 * @param code the indicator's code
 * @param verdict one of the eight verdict codes of a unit
 * @param level YELLOW, ORANGE, RED, or "" where there is none
 * @param provisional of a doubted number how it would end if it were true, "" where that can't be said
 * @param value the judged value, or null where the cell holds no number
 * @param required the required value of the period, or null where nothing is asked
 * @param progress value over required in percent, or null where one of them is missing or required is 0
 */
public record OracleRow(
        String code,
        String verdict,
        String level,
        String provisional,
        BigDecimal value,
        BigDecimal required,
        BigDecimal progress) {
    public OracleRow {
        value = plain(value);
        required = plain(required);
        progress = plain(progress);
    }

    /** Drops trailing zeros and negative scales; null stays null. */
    static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
