package cn.guijian.web;

import cn.guijian.app.RuleFiles;
import java.util.List;

/**
 * The policy page (规则): targets and the list of rules.
 *
 * @param edit what may be done
 * @param head the columns of the targets
 * @param rows the targets; where they may be edited, the last is blank
 * @param faults why the folder as it is now is not in use
 */
public record RulesPage(
        Frame frame,
        EditView edit,
        List<String> head,
        List<List<String>> rows,
        List<RuleFiles.Entry> rules,
        List<String> faults) {
    public RulesPage {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }
}
