package cn.guijian.model.rules;

/**
 * One example of a rule, as its {@code cases.csv} writes it.
 *
 * @param situation what the example shows (情形)
 * @param facts the facts it gives, as written (事实)
 * @param expected whether the rule must report, as written (期望)
 */
public record RuleExample(String situation, String facts, String expected) {}
