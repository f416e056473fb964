package cn.guijian.language.rule;

import cn.guijian.language.Past;
import cn.guijian.language.RuleScope;
import cn.guijian.language.Service;
import cn.guijian.language.Stage;
import cn.guijian.model.Level;
import cn.guijian.model.result.Doubt;
import java.util.List;
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
 * @param follows ids or blocks (R00) of rules whose findings at the same cells are the cause of this rule's (从属)
 * @param needs earlier quarters without which it can't be evaluated
 * @param needsPeers whether it compares with the other units
 * @param clause the rule's own clause (依据), if it has one
 * @param service whether it is in use, on trial or retired (状态)
 * @param doubts what an open finding of a 核实性 rule doubts (质疑); NONE for the others
 * @param rejects whether an explanation on which it fires does not count (不采信)
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
        List<String> follows,
        List<Past> needs,
        boolean needsPeers,
        RulePage page,
        RuleScope scope,
        Service service,
        Doubt doubts,
        boolean rejects) {
    /** Whether it is fired at all. */
    public boolean isRun() {
        return service != Service.RETIRED;
    }

    /** Whether its findings are shown but count nowhere. */
    public boolean isOnTrial() {
        return service == Service.TRIAL;
    }
}
