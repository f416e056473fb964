package cn.guijian.language;

import cn.guijian.model.Level;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Attribute;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.OverHundred;
import cn.guijian.model.plan.Section;
import cn.guijian.model.plan.UnitKind;
import cn.guijian.vocabulary.Choice;
import cn.guijian.vocabulary.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The texts that a field can hold, for fields that hold one of a few: a misspelt one would never match. */
public final class KnownWords {
    private static final Set<String> CODES = Set.of("指标", "上级指标");

    /** Texts of the model, which the vocabulary does not know. */
    private static final Map<String, List<String>> BY_FIELD = Map.ofEntries(
            Map.entry("列", words(Column.values(), Column::label)),
            Map.entry("类型", words(Kind.values(), Kind::code)),
            Map.entry("属性", words(Attribute.values(), Attribute::label)),
            Map.entry("考核方式", words(Mode.values(), Mode::label)),
            Map.entry("比较", words(Comparator.values(), Comparator::sign)),
            Map.entry("可超百", words(OverHundred.values(), OverHundred::label)),
            Map.entry("单位类型", words(UnitKind.values(), UnitKind::label)),
            Map.entry("项目", words(CoverItem.values(), CoverItem::label)),
            Map.entry("表", words(Section.values(), Section::sheet)),
            Map.entry("级别", words(Level.values(), Level::label)),
            Map.entry(
                    Past.FIELD,
                    Stream.concat(Stream.of("本期"), words(Past.values(), Past::label).stream())
                            .toList()));

    private final Set<String> codes;

    /** @param codes of indicators.csv; empty when the table can't be used, and then no code is called unknown */
    public KnownWords(Set<String> codes) {
        this.codes = Set.copyOf(codes);
    }

    /** Adds a fault when a field of a fact can't hold this text. */
    public void check(String type, String field, String text, Token place, Faults faults) {
        if (CODES.contains(field) && Lexicon.of(type) != Word.Of.NO_INDICATOR) {
            if (!codes.isEmpty() && !text.isEmpty() && !codes.contains(text)) {
                faults.at(place, "code-unknown", text, Lexicon.maybe(text, codes));
            }
            return;
        }
        List<String> known = known(type, field);
        if (!text.isEmpty() && !known.isEmpty() && !known.contains(text)) {
            faults.at(place, "choice-unknown", field, text, Lexicon.maybe(text, known), String.join("、", known));
        }
    }

    private static List<String> known(String type, String field) {
        return Lexicon.component(type, field)
                .map(component -> component.getAnnotation(Choice.class))
                .map(choice -> List.of(choice.value()))
                .orElseGet(() -> BY_FIELD.getOrDefault(field, List.of()));
    }

    private static <E> List<String> words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).map(word).toList();
    }
}
