package cn.guijian.engine;

import cn.guijian.model.Level;
import java.util.Optional;

/**
 * A rule as its folder states it. What a finding cites comes from here and from the indicator's target row, never from
 * the rule's {@code then}, so that a rule can't mis-cite.
 *
 * @param id e.g. R0203
 * @param folder name of its folder
 * @param title the rule's own name
 * @param level empty for 按档: the grade of the bounds
 * @param message pattern of the finding's message with {@code {$绑定.字段}}
 * @param expected pattern of what was expected, if the rule says so itself
 * @param clause the rule's own clause (依据), if it has one
 */
public record Rule(
        String id,
        String folder,
        String title,
        Stage stage,
        Optional<Level> level,
        String message,
        Optional<String> expected,
        Optional<String> clause,
        RulePage page,
        Scope scope) {}
