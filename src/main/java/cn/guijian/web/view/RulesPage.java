package cn.guijian.web.view;

import cn.guijian.workbench.EditableFiles;
import java.util.List;

/**
 * The policy page (规则): targets and the list of rules.
 *
 * @param edit what may be done
 * @param faults why the folder as it is now is not in use
 */
public record RulesPage(
        Frame frame, EditView edit, TargetsView targets, List<EditableFiles.Entry> rules, List<String> faults) {
    public RulesPage {
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }
}
