package cn.guijian.language;

/**
 * A rule with its text, for the compiler.
 *
 * @param file where it stands, below the rules folder
 * @param text that passed the lint
 */
public record RuleSource(Rule rule, String file, String text) {
    /** The text taken apart. */
    public ParsedRule parsed() {
        Faults faults = new Faults(file);
        return RuleParser.parse(Scanner.scan(text, faults), faults)
                .orElseThrow(() -> new IllegalStateException(file + " passed the lint before"));
    }
}
