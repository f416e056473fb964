package cn.guijian.model.rules;

import cn.guijian.model.Location;
import java.util.List;
import java.util.Optional;

/**
 * One condition of a rule, held against a candidate.
 *
 * @param text the condition as the rule writes it
 * @param part the number of the fact in the rule's {@code when}, from 1
 * @param fact what the condition is about: the fact's type, with 没有 or 存在 where the rule says {@code not} or
 *     {@code exists}
 * @param line its line in rule.drl
 * @param values the values that it compares
 * @param wanted what would make it hold; empty unless it fails
 */
public record ConditionResult(
        String text, int part, String fact, int line, Mark mark, List<Operand> values, Optional<String> wanted) {

    public ConditionResult {
        values = List.copyOf(values);
    }

    /** How a condition ends. */
    public enum Mark {
        HOLDS("✓"),
        FAILS("✗"),
        /** One that is asked before it fails, so it was not asked. */
        UNASKED("·");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /**
     * A value in a condition.
     *
     * @param name a field, or a {@code $name} of the rule
     * @param locations the cells it came from; empty for what stands in no cell of this workbook
     */
    public record Operand(String name, String value, List<Location> locations) {
        public Operand {
            locations = List.copyOf(locations);
        }
    }
}
