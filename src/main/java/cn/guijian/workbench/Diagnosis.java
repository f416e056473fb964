package cn.guijian.workbench;

import cn.guijian.model.rules.RuleFault;
import java.util.Optional;

/**
 * A fault of the rules folder with the line that it stands in.
 *
 * @param excerpt empty when the file as a whole is at fault
 */
public record Diagnosis(RuleFault fault, Optional<Excerpt> excerpt) {
    /**
     * The line and the part of it that is at fault.
     *
     * @param from index of the first character of that part
     * @param to index behind its last character
     */
    public record Excerpt(String line, int from, int to) {}
}
