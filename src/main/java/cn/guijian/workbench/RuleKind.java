package cn.guijian.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kinds of rules that {@link NewRule} drafts; each has a folder of drafts of the same name in the resources. */
public enum RuleKind {
    /** One number against a bound. */
    THRESHOLD("threshold", Set.of("R01", "R02", "R03", "R04")),
    /** One number against another that it can't exceed. */
    PART_TOTAL("part-total", Set.of("R01", "R02", "R03", "R04")),
    /** A judged value against what is required of it. */
    TARGET("target", Set.of("R05", "R06")),
    /** The units' tasks together against the city's target. */
    CITY("city", Set.of("R07")),
    /** A row's 情况说明. */
    EXPLANATION("explanation", Set.of("R08"));

    private final String word;
    private final Set<String> blocks;

    RuleKind(String word, Set<String> blocks) {
        this.word = word;
        this.blocks = blocks;
    }

    /** The word of {@code --kind}. */
    public String word() {
        return word;
    }

    /** The kind with this word. */
    public static Optional<RuleKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The words of the kinds that fit a block, the usual one first; empty for a block that takes no new rules. */
    public static List<RuleKind> fitting(String block) {
        return Arrays.stream(values())
                .filter(kind -> kind.blocks.contains(block))
                .toList();
    }
}
