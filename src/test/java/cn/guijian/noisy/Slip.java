package cn.guijian.noisy;

import cn.guijian.model.plan.Column;
import cn.guijian.samples.Figures;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One number typed wrong in an otherwise sound workbook.
 *
 * @param how what happened, for messages
 */
record Slip(Figures sound, String code, Column column, String how, BigDecimal typed) {

    /** A zero too many. */
    static Slip tenfold(Figures sound, String code, Column column) {
        return new Slip(sound, code, column, "×10", sound.number(code, column).movePointRight(1));
    }

    /** The first two neighbouring digits that differ, in each other's place; where there are none, nothing is wrong. */
    static Slip swapped(Figures sound, String code, Column column) {
        char[] digits = sound.number(code, column).toPlainString().toCharArray();
        for (int i = 1; i < digits.length && digits[i] != '.'; i++) {
            if (digits[i] != digits[i - 1]) {
                char kept = digits[i];
                digits[i] = digits[i - 1];
                digits[i - 1] = kept;
                break;
            }
        }
        return new Slip(sound, code, column, "⇄", new BigDecimal(new String(digits)));
    }

    boolean isFault() {
        return typed.compareTo(was()) != 0;
    }

    BigDecimal was() {
        return sound.number(code, column);
    }

    /** All figures with the wrong one among them. */
    Figures figures() {
        Map<Column, BigDecimal> row = new EnumMap<>(sound.numbers().getOrDefault(code, Map.of()));
        row.put(column, typed);
        Map<String, Map<Column, BigDecimal>> numbers = new LinkedHashMap<>(sound.numbers());
        numbers.put(code, row);
        return new Figures(sound.unit(), sound.period(), numbers);
    }

    @Override
    public String toString() {
        return sound.unit().name() + " " + sound.period() + " " + code + " " + column.label() + " " + how + " " + was()
                + "→" + typed;
    }
}
