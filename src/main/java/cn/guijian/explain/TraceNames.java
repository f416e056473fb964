package cn.guijian.explain;

import cn.guijian.engine.facts.Facts;
import cn.guijian.language.Numbers;
import cn.guijian.language.Token;
import cn.guijian.language.Words;
import cn.guijian.model.ConditionResult.Operand;
import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import cn.guijian.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names in a rule's conditions stand for on one candidate: fields of the matched facts and their cells. */
final class TraceNames {
    /** Numbers that come from the tables or are computed, not from a cell of this workbook. */
    private static final Set<String> FROM_TABLES =
            Set.of("目标值", "应达值", "基期值", "上期数", "中位数", "换算", "小数位", "任务数", "值", "统计截止日", "截止日期");
    /** Texts that stand in a cell. */
    private static final Set<String> IN_CELLS = Set.of("状态", "内容", "计量单位", "情况说明", "公式", "说明");
    /** Of a rate's cells the first is the rate's own. */
    private static final Set<String> OF_INPUTS = Set.of("分子", "分母");

    private final Facts facts;
    private final Map<String, Object> matched = new LinkedHashMap<>();
    private final Map<String, Named> fields = new LinkedHashMap<>();

    private record Named(Object fact, String field) {}

    TraceNames(Facts facts) {
        this.facts = facts;
    }

    /** Adds a matched fact with the names that its pattern gives. */
    void put(TraceElement element, Object fact) {
        matched.put(element.binding(), fact);
        for (TracePart part : element.parts()) {
            part.binding()
                    .ifPresent(name ->
                            fields.put(name, new Named(fact, part.first().text())));
        }
    }

    Optional<Object> fact(String binding) {
        return Optional.ofNullable(matched.get(binding));
    }

    /** The values that a condition on {@code fact} compares, each once. */
    List<Operand> operands(List<Token> tokens, Optional<Object> fact) {
        Map<String, Operand> operands = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            String name = name(tokens, i);
            if (!name.isEmpty()) {
                value(name, fact).ifPresent(named -> operands.put(name, operand(name, named)));
            }
        }
        return new ArrayList<>(operands.values());
    }

    /** The value of {@code 字段}, {@code $名} or {@code $名.字段}; empty for any other word. */
    Optional<Object> read(String name, Optional<Object> fact) {
        return value(name, fact).flatMap(named -> Words.value(named.fact, named.field));
    }

    /** The name that begins at a token, with its field; empty where none begins. */
    static String name(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.kind() != Token.Kind.NAME || i > 0 && tokens.get(i - 1).is(".")) {
            return "";
        }
        boolean dotted = i + 2 < tokens.size() && tokens.get(i + 1).is(".");
        return dotted ? token.text() + "." + tokens.get(i + 2).text() : token.text();
    }

    private Optional<Named> value(String name, Optional<Object> fact) {
        if (!name.startsWith("$")) {
            return fact.filter(f -> Words.hasField(f, name)).map(f -> new Named(f, name));
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(fields.get(name));
        }
        return fact(name.substring(0, dot)).map(f -> new Named(f, name.substring(dot + 1)));
    }

    private Operand operand(String name, Named named) {
        String value =
                Words.value(named.fact, named.field).map(TraceNames::show).orElse(Texts.text("finding.empty"));
        return new Operand(name, value + when(named), cells(named));
    }

    /** A number of an earlier quarter says of which. */
    private static String when(Named named) {
        boolean earlier = named.fact instanceof Vocabulary.Reported
                && named.field.equals("数值")
                && Words.value(named.fact, "本期").equals(Optional.of(false));
        return earlier
                ? Texts.text("trace.earlier", Words.value(named.fact, "报告期").orElse(""))
                : "";
    }

    private List<Location> cells(Named named) {
        Object value = Words.value(named.fact, named.field).orElse("");
        boolean ofCell = value instanceof BigDecimal || value instanceof LocalDate || IN_CELLS.contains(named.field);
        List<Location> all = facts.source(named.fact).locations().stream()
                .filter(location -> !location.cell().isEmpty())
                .toList();
        if (!ofCell || FROM_TABLES.contains(named.field) || all.isEmpty()) {
            return List.of();
        }
        return OF_INPUTS.contains(named.field) ? all.subList(1, all.size()) : all.subList(0, 1);
    }

    /** A value as a person writes it; texts in quotes, lest an empty one be overlooked. */
    static String show(Object value) {
        if (value instanceof BigDecimal number) {
            return Numbers.plain(number).toPlainString();
        }
        if (value instanceof Boolean truth) {
            return truth.toString();
        }
        return value instanceof String text ? Texts.text("trace.quoted", text) : value.toString();
    }
}
