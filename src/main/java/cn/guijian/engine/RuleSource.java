package cn.guijian.engine;

/** A rule with its text, for the compiler. */
record RuleSource(Rule rule, String file, String text, ParsedRule parsed) {}
