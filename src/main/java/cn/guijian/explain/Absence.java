package cn.guijian.explain;

import cn.guijian.engine.facts.Facts;
import cn.guijian.language.Expression;
import cn.guijian.language.Lexicon;
import cn.guijian.language.Past;
import cn.guijian.language.Values;
import cn.guijian.language.When;
import cn.guijian.model.Texts;
import cn.guijian.vocabulary.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in the words of the case why a fact that a pattern means is not there: no report of that quarter, a number in
 * doubt, a blank cell, no unit to compare with.
 */
final class Absence {
    private static final String CODE = "指标";
    private static final String COLUMN = "列";
    private static final String PAST = "期别";
    private static final String NOW = "本期";
    private static final String NUMBER = "填报值";
    private static final String CELL = "单元格";
    private static final String QUARTER = "往期";
    /** The column of numbers that others are worked out of. */
    private static final String INPUT = "数值";

    private final Facts facts;
    private final Values values;
    private final When.Pattern pattern;
    private final Map<String, String> meant = new LinkedHashMap<>();

    private Absence(Facts facts, Values values, When.Pattern pattern) {
        this.facts = facts;
        this.values = values;
        this.pattern = pattern;
    }

    /** The sentence; the values have the names of the facts matched before. */
    static String of(Facts facts, Values values, When.Pattern pattern) {
        Absence absence = new Absence(facts, values, pattern);
        return absence.reason().orElseGet(absence::bare);
    }

    /** The same of the fact of one indicator; empty where indicators of its kind have no such facts. */
    static Optional<String> of(Facts facts, Values values, When.Pattern pattern, String indicator) {
        Absence absence = new Absence(facts, values, pattern);
        absence.meant.put(CODE, indicator);
        Optional<String> kind = absence.kind(indicator);
        List<Object> others = absence.of(absence.type())
                .flatMap(fact -> Lexicon.value(fact, CODE).stream())
                .toList();
        boolean usual = others.stream().anyMatch(other -> kind.equals(absence.kind(other)));
        return kind.isPresent() && (usual || others.isEmpty()) ? absence.reason() : Optional.empty();
    }

    /** What kind of number the indicator is, as its cells say. */
    private Optional<String> kind(Object indicator) {
        return of(CELL).filter(cell -> read(cell, CODE).equals(indicator) && isUsed(cell))
                .map(cell -> read(cell, "类型") + read(cell, COLUMN).equals(INPUT))
                .findFirst();
    }

    private static boolean isUsed(Object cell) {
        return Lexicon.value(cell, "应填").equals(Optional.of(true));
    }

    private Optional<String> reason() {
        pattern.conditions().forEach(condition -> mean(condition.expression()));
        return past().or(this::now).or(this::computed);
    }

    private String bare() {
        return meant.isEmpty() ? Texts.text("trace.wanted.fact", type()) : Texts.text("trace.missing", type(), words());
    }

    /** A condition on one field means the word, of those in it, with which it holds. */
    private void mean(Expression condition) {
        if (!Whom.isName(condition) || condition.fields().size() > 1) {
            return;
        }
        String field = condition.fields().iterator().next();
        condition
                .words()
                .flatMap(word -> value(word).stream())
                .filter(word -> values.holds(condition, new Values.Meant(Map.of(field, word))))
                .findFirst()
                .ifPresent(word -> meant.putIfAbsent(field, word.toString()));
    }

    private Optional<Object> value(Expression word) {
        return word instanceof Expression.Field ? Optional.empty() : Optional.ofNullable(values.value(word, ""));
    }

    private Optional<String> past() {
        boolean last = Lexicon.need(type()) == Word.Need.LAST_QUARTER;
        String past = last ? Past.LAST_QUARTER.label() : meant.getOrDefault(PAST, NOW);
        return of(QUARTER)
                .filter(quarter -> read(quarter, PAST).equals(past) && !type().equals(QUARTER))
                .findFirst()
                .flatMap(this::past);
    }

    private Optional<String> past(Object quarter) {
        String then = read(quarter, "报告期");
        if (Lexicon.value(quarter, "有").equals(Optional.of(false))) {
            return Optional.of(Texts.text("trace.missing.report", then));
        }
        Optional<String> code = Optional.ofNullable(meant.get(CODE));
        List<String> doubted = List.of(read(quarter, "存疑").split("、"));
        return code.filter(doubted::contains)
                .map(each -> Texts.text("trace.missing.doubted", then, each))
                .or(this::now)
                .or(() -> code.filter(each -> !isStated(read(quarter, PAST), each))
                        .map(each -> Texts.text("trace.missing.earlier", then, each, meant.getOrDefault(COLUMN, ""))
                                .strip()));
    }

    /** Whether the number was there all the same: 0 is no measure either. */
    private boolean isStated(String past, String code) {
        return of(NUMBER)
                .filter(number ->
                        read(number, PAST).equals(past) && read(number, CODE).equals(code))
                .anyMatch(this::isInColumn);
    }

    private boolean isInColumn(Object fact) {
        String column = read(fact, COLUMN);
        return meant.getOrDefault(COLUMN, column).equals(column);
    }

    /** The cell of this quarter, where it holds no number. */
    private Optional<String> now() {
        boolean earlier =
                type().equals(NUMBER) && !meant.getOrDefault(PAST, NOW).equals(NOW);
        boolean other = earlier || Lexicon.need(type()) == Word.Need.NOTHING && !type().equals("比率");
        return of(CELL).filter(cell -> !other && read(cell, CODE).equals(meant.get(CODE)))
                .filter(cell ->
                        isInColumn(cell) && isUsed(cell) && !read(cell, "状态").equals("数字"))
                .findFirst()
                .map(cell -> Texts.text("trace.missing.cell", read(cell, CODE), read(cell, COLUMN), read(cell, "状态")));
    }

    /** What is worked out of several numbers and not there lacks one of them. */
    private Optional<String> computed() {
        Optional<String> code = Optional.ofNullable(meant.get(CODE));
        return Lexicon.of(type()) == Word.Of.RATES
                ? code.map(rate -> Texts.text("trace.missing.parts", rate))
                : code.filter(rate -> Lexicon.need(type()) == Word.Need.PEERS)
                        .map(rate -> Texts.text("trace.missing.peers", rate));
    }

    private String type() {
        return pattern.type().text();
    }

    private String words() {
        return meant.entrySet().stream()
                .map(each -> each.getValue().equals("true") ? each.getKey() : each.getKey() + " " + each.getValue())
                .collect(Collectors.joining("，"));
    }

    private Stream<Object> of(String word) {
        return facts.all().stream().filter(fact -> Lexicon.nameOf(fact).equals(word));
    }

    private static String read(Object fact, String field) {
        return Lexicon.value(fact, field).map(String::valueOf).orElse("");
    }
}
