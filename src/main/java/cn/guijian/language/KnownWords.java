package cn.guijian.language;

import cn.guijian.model.Attribute;
import cn.guijian.model.Column;
import cn.guijian.model.Comparator;
import cn.guijian.model.CoverItem;
import cn.guijian.model.Kind;
import cn.guijian.model.Level;
import cn.guijian.model.Mode;
import cn.guijian.model.OverHundred;
import cn.guijian.model.Section;
import cn.guijian.model.UnitKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The texts that a field can hold, for fields that hold one of a few: a misspelt one would never match. */
public final class KnownWords {
    private static final Set<String> CODES = Set.of("指标", "上级指标");
    /** A fact whose 指标 lists several of them in words. */
    private static final String LISTS = "未计入";

    private static final Map<String, List<String>> BY_FIELD = Map.of(
            "列", words(Column.values(), Column::label),
            "类型", words(Kind.values(), Kind::code),
            "属性", words(Attribute.values(), Attribute::label),
            "考核方式", words(Mode.values(), Mode::label),
            "比较", words(Comparator.values(), Comparator::sign),
            "可超百", words(OverHundred.values(), OverHundred::label),
            "单位类型", words(UnitKind.values(), UnitKind::label),
            "项目", words(CoverItem.values(), CoverItem::label),
            "表", words(Section.values(), Section::sheet),
            "期别",
                    Stream.concat(Stream.of("本期"), words(Past.values(), Past::label).stream())
                            .toList());
    private static final Map<String, List<String>> BY_TYPE = Map.of(
            "单元格.状态", List.of("数字", "空白", "缺行", "破折号", "无法识别"),
            "报送.状态", List.of("已报", "漏报", "无法读取"),
            "问题项.级别", words(Level.values(), Level::label));

    private final Set<String> codes;

    /** @param codes of indicators.csv; empty when the table can't be used, and then no code is called unknown */
    public KnownWords(Set<String> codes) {
        this.codes = Set.copyOf(codes);
    }

    /** Adds a fault when a field of a fact can't hold this text. */
    void check(String type, String field, String text, Token place, Faults faults) {
        if (CODES.contains(field) && !type.equals(LISTS)) {
            if (!codes.isEmpty() && !text.isEmpty() && !codes.contains(text)) {
                faults.at(place, "code-unknown", text, Words.maybe(text, codes));
            }
            return;
        }
        List<String> known = BY_TYPE.getOrDefault(type + "." + field, BY_FIELD.getOrDefault(field, List.of()));
        if (!text.isEmpty() && !known.isEmpty() && !known.contains(text)) {
            faults.at(place, "choice-unknown", field, text, Words.maybe(text, known), String.join("、", known));
        }
    }

    private static <E> List<String> words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).map(word).toList();
    }
}
