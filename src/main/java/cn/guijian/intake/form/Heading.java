package cn.guijian.intake.form;

import cn.guijian.intake.number.SeenText;
import cn.guijian.model.plan.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column of a submission table holds, told by its header text; the first text is the template's. */
enum Heading {
    CODE("代码", "指标代码", "编码", "指标编码", "编号"),
    NAME("指标名称", "名称", "指标"),
    UNIT("计量单位", "单位"),
    ATTRIBUTE("属性", "指标属性"),
    QUARTER(Column.QUARTER.label()),
    YEAR(Column.YEAR.label()),
    PLAN(Column.PLAN.label()),
    END(Column.END.label()),
    VALUE(Column.VALUE.label()),
    EXPLANATION("情况说明");

    private static final int LONGEST = 60;
    private static final Map<String, Heading> BY_TEXT = byText();
    /** What headings begin with, and brackets before them. */
    private static final String FIRST = BY_TEXT.keySet().stream()
            .map(text -> text.substring(0, 1))
            .distinct()
            .collect(Collectors.joining("", "([\u3014\u3010", ""));

    /** What is beyond, and radicals that stand for characters, NFKC makes one of these. */
    private static final char LAST_IDEOGRAPH = '\u9FFF';

    private static final char FIRST_RADICAL = '\u2E80';
    private static final char LAST_RADICAL = '\u2FDF';

    private final List<String> texts;

    Heading(String... texts) {
        this.texts = List.of(texts);
    }

    /** The heading a cell's text names. */
    static Optional<Heading> of(String text) {
        return text.length() > LONGEST || !begins(text)
                ? Optional.empty()
                : Optional.ofNullable(BY_TEXT.get(SeenText.heading(text)));
    }

    /** Whether a text begins as a heading may, so that most cells of a sheet are passed over at once. */
    private static boolean begins(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!SeenText.isBlank(c)) {
                return FIRST.indexOf(c) >= 0 || c > LAST_IDEOGRAPH || c >= FIRST_RADICAL && c <= LAST_RADICAL;
            }
        }
        return false;
    }

    /** The heading above a number column. */
    static Heading of(Column column) {
        return switch (column) {
            case QUARTER -> QUARTER;
            case YEAR -> YEAR;
            case PLAN -> PLAN;
            case END -> END;
            case VALUE -> VALUE;
        };
    }

    private static Map<String, Heading> byText() {
        Map<String, Heading> headings = new HashMap<>();
        for (Heading heading : values()) {
            heading.texts.forEach(text -> headings.put(text, heading));
        }
        return headings;
    }

    /** The template's header text. */
    String label() {
        return texts.get(0);
    }
}
