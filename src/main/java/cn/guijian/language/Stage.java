package cn.guijian.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When a block of rules fires. Each stage is a session of its own, because rules can't change facts: what one stage
 * finds decides which facts the next one gets.
 */
public enum Stage {
    /** All values: completeness, form, tables, quarters. */
    DATA(List.of("R01", "R02", "R03", "R04")),
    /** The same values beside those of the other units that are sound by themselves: rules of any block with 同行. */
    PEERS(List.of()),
    /** What was written to explain the findings of the stages before. */
    EXPLANATION(List.of("R08")),
    /** The indicators held against the plan: those that nobody doubts, and for the sake of the question the others. */
    PLAN(List.of("R05", "R06")),
    /** Once over all submissions of a period. */
    CITY(List.of("R07"));

    private final List<String> blocks;

    Stage(List<String> blocks) {
        this.blocks = blocks;
    }

    /**
     * The stage of a rule id such as R0203, empty when its block is unknown or has no DRL (R00). A plan's own R9203 is one
     * of block R02.
     */
    public static Optional<Stage> of(String ruleId) {
        String block = (ruleId.startsWith("R9") ? "R0" + ruleId.charAt(2) : ruleId).substring(0, 3);
        return Arrays.stream(values())
                .filter(stage -> stage.blocks.contains(block))
                .findFirst();
    }
}
