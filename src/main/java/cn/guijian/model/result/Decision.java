package cn.guijian.model.result;

import cn.guijian.model.Period;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the bureau decided on one 核实性 finding: a row of {@code --decisions}. It wins over what the unit wrote.
 *
 * @param unit code of the unit
 * @param finding the finding's id (问题编号)
 * @param by who decided (经办人)
 */
public record Decision(Period period, String unit, String finding, Word word, String reason, String by) {
    /** The two words of a decision. */
    public enum Word {
        ACCEPTED("采信"),
        REFUSED("不采信");

        private final String label;

        Word(String label) {
            this.label = label;
        }

        /** The word with this label. */
        public static Optional<Word> of(String label) {
            return Arrays.stream(values()).filter(w -> w.label.equals(label)).findFirst();
        }

        public String label() {
            return label;
        }
    }
}
