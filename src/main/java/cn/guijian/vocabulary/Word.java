package cn.guijian.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name a fact bears in rules, and what a rule that matches it depends on. The Java class itself has an ASCII name,
 * because a class file with a Chinese name can't be written in a C locale; the compiler of rules is told this alias
 * instead. Nothing here has a default: a word that does not say what it needs would be taken for one that needs nothing,
 * and its rules for evaluated where they were not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Word {
    /** The Chinese name, as rules write it. */
    String value();

    /** What has to be at hand for such facts to be there. */
    Need needs();

    /** Which indicators have such facts, as far as the tables decide it. */
    Of of();

    /** Without which a rule is not evaluated. */
    enum Need {
        /** The submission itself, or the city's sum. */
        NOTHING,
        /** The submission of the quarter before. */
        LAST_QUARTER,
        /** The submission of the quarter that the rule names by 期别; none where it names this one. */
        NAMED_QUARTER,
        /** The other units of the period. */
        PEERS
    }

    /** Whose facts they are. */
    enum Of {
        /** Of any indicator. */
        ANY_INDICATOR,
        /** Of rates alone. */
        RATES,
        /** Of indicators with a target in force. */
        TARGETS,
        /** Of no indicator, or of several at once. */
        NO_INDICATOR
    }
}
