package cn.guijian.model.form;

import cn.guijian.model.Location;
import cn.guijian.model.plan.Column;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One reported value (填报值): a number cell of the submission.
 *
 * @param formula the formula's text without {@code =}, when the cell has one
 */
public record ReportedValue(String code, Column column, Location location, Reading reading, Optional<String> formula) {

    /** The number, if the cell holds one. */
    public Optional<BigDecimal> number() {
        return reading instanceof Reading.Number number ? Optional.of(number.value()) : Optional.empty();
    }
}
