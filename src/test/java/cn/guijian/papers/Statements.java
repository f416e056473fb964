package cn.guijian.papers;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one printing states, by what it is stated of. Whatever is stated twice in one printing must be stated alike. */
final class Statements {
    private static final Pattern NUMBER = Pattern.compile("[−-]?\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern WORD =
            Pattern.compile("^(红 严重滞后|橙 滞后|黄 略慢|达标|存疑|待核实|数不全|未报|本期无案件|不评价|漏报|无法读取|提前完成|达到进度|滞后|未达标|暂不评价|—)");
    private static final Pattern FAULTS = Pattern.compile("(强制性|核实性|提示性)问题(\\d+)个(?:（另有(\\d+)项由其引起）)?");
    private static final Pattern GRADES =
            Pattern.compile("(?:(红|橙|黄)(?: 严重滞后| 滞后| 略慢|色（[^）]*）|色预警（[^）]*）))(\\d+)项(?!次)");

    private final Map<String, Set<String>> said = new TreeMap<>();

    void say(String of, String value) {
        said.computeIfAbsent(of, key -> new TreeSet<>()).add(value);
    }

    /** Only the number itself: some printings add its unit, some have a column for it. */
    void figure(String of, String text) {
        say(of, number(text).map(n -> n.stripTrailingZeros().toPlainString()).orElse("none"));
    }

    /** The first number of a text. */
    static Optional<BigDecimal> number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find()
                ? Optional.of(new BigDecimal(number.group().replace("−", "-").replace(",", "")))
                : Optional.empty();
    }

    /** The word of a verdict, without what some printings say below it. */
    void word(String of, String text) {
        Matcher word = WORD.matcher(text);
        say(of, word.find() ? word.group() : "none: " + text);
    }

    /** Every count of faults in a text, and how many more follow from them. */
    void faults(String text) {
        Matcher counts = FAULTS.matcher(text);
        while (counts.find()) {
            say(
                    "count " + counts.group(1),
                    counts.group(2) + "+" + Optional.ofNullable(counts.group(3)).orElse("0"));
        }
    }

    /** Every count of indicators by colour. */
    void grades(String text) {
        Matcher counts = GRADES.matcher(text);
        while (counts.find()) {
            say("count " + counts.group(1), counts.group(2));
        }
    }

    Map<String, Set<String>> all() {
        return said;
    }

    /** What is said of something, alike wherever it is said. */
    Set<String> of(String key) {
        return said.getOrDefault(key, Set.of());
    }
}
