package cn.guijian.explain;

import cn.guijian.engine.facts.Facts;
import cn.guijian.language.Expression;
import cn.guijian.language.Lexicon;
import cn.guijian.language.Numbers;
import cn.guijian.language.When;
import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import cn.guijian.model.rules.ConditionResult.Operand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the words of a rule's conditions stand for on some facts, as a person reads it, and the cells it came from. */
final class FactValues {
    /** Numbers that come from the tables or are computed, not from a cell of this workbook. */
    private static final Set<String> FROM_TABLES =
            Set.of("目标值", "应达值", "基期值", "上期数", "中位数", "换算", "小数位", "任务数", "值", "统计截止日", "截止日期");
    /** Texts that stand in a cell. */
    private static final Set<String> IN_CELLS = Set.of("状态", "内容", "计量单位", "情况说明", "公式", "说明");
    /** Of a rate's cells the first is the rate's own. */
    private static final Set<String> OF_INPUTS = Set.of("分子", "分母");

    private final Facts facts;
    private final Map<String, Field> names = new HashMap<>();

    /** A field of a fact; the fact itself where the field is empty. */
    private record Field(Object fact, String field) {
        Optional<Object> value() {
            return Lexicon.value(fact, field);
        }
    }

    FactValues(Facts facts) {
        this.facts = facts;
    }

    /** Gives a pattern's names to a fact and its fields. */
    void bind(When.Pattern pattern, Object fact) {
        pattern.binding().ifPresent(name -> names.put(name.text(), new Field(fact, "")));
        for (When.Constraint constraint : pattern.constraints()) {
            constraint
                    .binding()
                    .ifPresent(name -> names.put(
                            name.text(),
                            new Field(fact, constraint.expression().first().text())));
        }
    }

    /** The values that a condition on {@code fact} compares, each once. */
    List<Operand> operands(Expression condition, Object fact) {
        Map<String, Operand> operands = new LinkedHashMap<>();
        condition
                .words()
                .forEach(word -> field(word, fact)
                        .ifPresent(field -> operands.putIfAbsent(word.text(), operand(word.text(), field))));
        return new ArrayList<>(operands.values());
    }

    /** The value of a field or a name, written; empty for any other word. */
    Optional<String> written(Expression word, Object fact) {
        return field(word, fact)
                .map(field -> field.value().map(FactValues::show).orElse(Texts.text("finding.empty")));
    }

    private Optional<Field> field(Expression word, Object fact) {
        if (word instanceof Expression.Field own) {
            return Optional.of(new Field(fact, own.first().text()));
        }
        if (!(word instanceof Expression.Named named)) {
            return Optional.empty();
        }
        Optional<Field> bound = Optional.ofNullable(names.get(named.first().text()));
        return named.field()
                .map(field -> bound.map(whole -> new Field(whole.fact, field.text())))
                .orElse(bound.filter(field -> !field.field.isEmpty()));
    }

    private Operand operand(String name, Field field) {
        String value = field.value().map(FactValues::show).orElse(Texts.text("finding.empty"));
        return new Operand(name, value + when(field), cells(field));
    }

    /** A number of an earlier quarter says of which. */
    private static String when(Field field) {
        boolean earlier = Lexicon.nameOf(field.fact).equals("填报值")
                && field.field.equals("数值")
                && Lexicon.value(field.fact, "本期").equals(Optional.of(false));
        return earlier
                ? Texts.text("trace.earlier", Lexicon.value(field.fact, "报告期").orElse(""))
                : "";
    }

    private List<Location> cells(Field field) {
        Object value = field.value().orElse("");
        boolean ofCell = value instanceof BigDecimal || value instanceof LocalDate || IN_CELLS.contains(field.field);
        List<Location> all = cells(field.fact);
        if (!ofCell || FROM_TABLES.contains(field.field) || all.isEmpty()) {
            return List.of();
        }
        return OF_INPUTS.contains(field.field) ? all.subList(1, all.size()) : all.subList(0, 1);
    }

    /** The cells that a fact stands in. */
    List<Location> cells(Object fact) {
        return facts.source(fact).locations().stream()
                .filter(location -> !location.cell().isEmpty())
                .toList();
    }

    /** A value as a person writes it; texts in quotes, lest an empty one be overlooked. */
    static String show(Object value) {
        if (value instanceof BigDecimal number) {
            return Numbers.plain(number).toPlainString();
        }
        return value instanceof String text ? Texts.text("trace.quoted", text) : value.toString();
    }
}
