package cn.guijian.intake.number;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text is that stands where a number should and is none: the first that applies. */
public enum NearNumber {
    NOTHING("无|没有|暂无|未统计|未开展|不涉及|待定|待报|空|null|none|n/a|na|nan|nil|[.…·*]+|同上|同左|\"+|[\u3003]", true),
    /** A formula that was never one. */
    FORMULA("=.+"),
    EXPONENT("[+-]?[0-9.]+[eE][+-]?[0-9]+"),
    SUM("[0-9.,]+(人|件|个|万)?([+*×÷]|加|减|乘|除以)[0-9].*"),
    ERROR("#(N/A|VALUE!|REF!|DIV/0!|NAME\\?|NUM!|NULL!).*"),
    HASHES("#+"),
    RANGE("[0-9.,]+([~\u301C\uFF5E至到\u2014\u2013-]+)[0-9.,]+\\D*"),
    FRACTION("[0-9.,]+/[0-9.,]+\\D*"),
    SEVERAL("[0-9.,]+\\D{0,3}([;、|]|和|及|与)[0-9.,]+.*"),
    ABOUT("(约|大约|近|超|超过|不足|至少|≥|≤|>|<|±|≈)+[=]?[0-9.,]+.*|[0-9.,]+\\D{0,4}(左右|上下|多|余|以上|以下|以内|强|弱)\\D{0,3}"),
    CHANGED("[0-9.,]+\\D{0,3}(\u2192|-+>|=+>|改为?|改成|更正为|更正|应为)[0-9.,]+.*"),
    BRACKETS("[(][0-9.,]+[)]"),
    FOOTNOTE("[0-9.,]+([*†‡※§#]+[0-9]?|\\[[0-9]+]|[(]?注[:]?[0-9]*[)]?)"),
    REMARK("[+-]?[0-9.,]+(人次|人|件|个|户|家|万元|元|%)?[(\\[\u3010\u3014].*"),
    CHINESE("[零〇○一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟两点整]{2,}[人件个家名元次份户]?次?|[一二三四五六七八九十两][人件个家名元次份户]?次?"),
    LETTERS("(?=.*[0-9])(?=.*[OoIlSsBbZz|])[0-9OoIlSsBbZz|.,]+"),
    PERCENT("[+-]?[0-9.,]+[%‰]"),
    /** Digits that a blank divides where no thousands end. */
    SPACED("[+-]?[0-9]+"),
    MARKS("(?=.*[0-9])[+-]?[0-9]*[.,'][0-9.,']*"),
    MINUS("[0-9.,]+-|-{2,}[0-9.,]+"),
    TAIL("[+-]?[0-9.,]+[^0-9\\p{L}%‰]+"),
    UNIT("[+-]?[0-9.,]+\\D{1,8}"),
    ELSEWHERE(".*(见|详见|附件|附表|附后|备注|说明).*");

    private static final int LONGEST = 60;

    private final Pattern pattern;

    NearNumber(String pattern) {
        this(pattern, false);
    }

    NearNumber(String pattern, boolean anyCase) {
        this.pattern = Pattern.compile(pattern, anyCase ? Pattern.CASE_INSENSITIVE : 0);
    }

    /** What a text is; empty when it is like no number. */
    public static Optional<NearNumber> of(String text) {
        String compact = SeenText.compact(text);
        return compact.length() > LONGEST
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(kind -> kind.pattern.matcher(compact).matches())
                        .findFirst();
    }

    /** Why it can't be read, as the text's key names it. */
    public String key() {
        return "near." + name().toLowerCase(Locale.ROOT);
    }
}
