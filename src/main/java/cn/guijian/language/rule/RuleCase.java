package cn.guijian.language.rule;

import java.util.List;

/**
 * One line of a rule's {@code cases.csv}.
 *
 * @param situation what the case shows, for a person
 * @param fires whether the rule must report (报) or stay silent (不报)
 * @param line its line in the file
 */
public record RuleCase(String situation, List<Object> facts, boolean fires, int line) {
    public RuleCase {
        facts = List.copyOf(facts);
    }
}
