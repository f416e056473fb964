package cn.guijian.intake.cover;

import cn.guijian.intake.number.SeenText;
import cn.guijian.model.form.CoverItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the labels of the cover, blanks inside them, a remark in brackets and a colon behind them tolerated. */
final class CoverLabels {
    private static final int LONGEST = 500;
    private static final String BLANKS = "[\\s\\u00A0\\u3000]*";
    private static final String REMARK = "(?:[(\uFF08\\[【][^()\uFF08\uFF09\\[\\]【】]{0,20}[)\uFF09\\]】]" + BLANKS + ")?";
    /** A star, or the number of a line. */
    private static final Pattern MARK = Pattern.compile("^(?:[*※]|[(]?[0-9一二三四五六七八九十]{1,2}(?:[.、)]))+");

    private static final Map<String, CoverItem> ITEMS = items();
    private static final Pattern LABEL = pattern();

    private CoverLabels() {}

    /** A label and what stands behind its colon in the same cell. */
    record Labelled(CoverItem item, String entry) {}

    /** The item whose label is all that the text is. */
    static Optional<CoverItem> item(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String word = SeenText.heading(MARK.matcher(SeenText.compact(text)).replaceFirst(""));
        String bare = word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
        return Optional.ofNullable(ITEMS.get(bare));
    }

    /** The labels with a colon in a text; a foot line may hold several. */
    static List<Labelled> labelled(String text) {
        List<Labelled> found = new ArrayList<>();
        if (text.length() > LONGEST || text.indexOf(':') < 0 && text.indexOf('\uFF1A') < 0) {
            return found;
        }
        Matcher matcher = LABEL.matcher(text);
        int from = -1;
        CoverItem item = CoverItem.UNIT;
        while (matcher.find()) {
            if (from >= 0) {
                found.add(new Labelled(item, SeenText.strip(text.substring(from, matcher.start()))));
            }
            item = item(matcher.group()).orElseThrow();
            from = matcher.end();
        }
        if (from >= 0) {
            found.add(new Labelled(item, SeenText.strip(text.substring(from))));
        }
        return found;
    }

    private static Map<String, CoverItem> items() {
        Map<String, List<String>> words = WordTable.read("cover-labels.csv");
        Map<String, CoverItem> items = new TreeMap<>();
        for (CoverItem item : CoverItem.values()) {
            items.put(item.label(), item);
            words.getOrDefault(item.label(), List.of()).forEach(word -> items.put(word, item));
        }
        return items;
    }

    private static Pattern pattern() {
        String labels = ITEMS.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(label -> String.join(BLANKS, label.split("")))
                .reduce((a, b) -> a + "|" + b)
                .orElse("");
        return Pattern.compile("(?:" + labels + ")" + BLANKS + REMARK + "[:\uFF1A]");
    }
}
