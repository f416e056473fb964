package cn.guijian.web;

import cn.guijian.workbench.RuleFiles;
import java.util.List;

/**
 * The policy page (规则): targets and the list of rules.
 *
 * @param edit what may be done
 * @param faults why the folder as it is now is not in use
 */
public record RulesPage(
        Frame frame, EditView edit, TargetsView targets, List<RuleFiles.Entry> rules, List<String> faults) {
    public RulesPage {
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }
}
