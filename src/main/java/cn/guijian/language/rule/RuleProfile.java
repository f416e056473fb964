package cn.guijian.language.rule;

import cn.guijian.language.Lexicon;
import cn.guijian.language.RuleScope;
import cn.guijian.language.Stage;
import cn.guijian.language.When;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a rule's file says of it, for those who list rules rather than fire them. */
public final class RuleProfile {
    private final RuleSource source;

    public RuleProfile(RuleSource source) {
        this.source = source;
    }

    /** Codes of the indicators that the rule speaks of on {@code day}, in table order; empty for a rule of the form. */
    public List<String> indicators(Catalog catalog, LocalDate day) {
        return Reach.of(source.when(), catalog, day);
    }

    /** Whether it belongs to the blocks that hold values against the plan. */
    public boolean isOfPlan() {
        return source.rule().stage() == Stage.PLAN;
    }

    /**
     * Which indicators a rule speaks of, as far as the tables alone decide it: its word comparisons ({@link RuleScope}) with
     * what an indicator's row says. A comparison with anything else may come true for any indicator.
     */
    static final class Reach {
        private static final String CODE = "指标";

        private final Indicator indicator;
        private final Optional<Target> target;
        private final boolean hasBase;

        private Reach(Indicator indicator, Catalog catalog, LocalDate day) {
            this.indicator = indicator;
            Optional<Target> target = catalog.target(indicator.code(), day);
            this.hasBase = target.flatMap(Target::base).isPresent()
                    || catalog.units().stream()
                            .flatMap(unit -> catalog.allocation(indicator.code(), unit, day).stream())
                            .anyMatch(task -> task.base().isPresent());
            this.target = target.filter(t -> t.bound().isPresent());
        }

        /** Codes in table order; empty when no fact of the rule belongs to an indicator. */
        static List<String> of(When when, Catalog catalog, LocalDate day) {
            Optional<String> type = when.patterns()
                    .map(pattern -> pattern.type().text())
                    .filter(word -> Lexicon.fields(word).contains(CODE))
                    .findFirst();
            if (type.isEmpty()) {
                return List.of();
            }
            RuleScope scope = RuleScope.of(when, type.get()).orElse(new RuleScope(List.of()));
            return catalog.indicators().stream()
                    .filter(i -> new Reach(i, catalog, day).isIn(type.get(), scope))
                    .map(Indicator::code)
                    .toList();
        }

        private boolean isIn(String type, RuleScope scope) {
            boolean hasFact = switch (Lexicon.of(type)) {
                case RATES -> indicator.kind() == Kind.RATE;
                case TARGETS -> target.isPresent();
                case ANY_INDICATOR, NO_INDICATOR -> true;
            };
            return hasFact && scope.conditions().stream().allMatch(this::mayHold);
        }

        private boolean mayHold(RuleScope.Condition condition) {
            List<String> values = values(condition.field());
            return values.isEmpty()
                    || values.stream().anyMatch(value -> condition.words().contains(value) == condition.among());
        }

        /** What the field may hold for this indicator; empty when the tables do not say. */
        private List<String> values(String field) {
            return switch (field) {
                case CODE -> List.of(indicator.code());
                case "名称" -> List.of(indicator.name());
                case "类型" -> List.of(indicator.kind().code());
                case "属性" -> List.of(indicator.attribute().label());
                case "基础数据" -> List.of(String.valueOf(indicator.isInput()));
                case "上级指标" -> List.of(indicator.parent().orElse("null"));
                case "可超百" -> List.of(indicator.overHundred().label());
                case "列" -> indicator.columns().stream().map(Column::label).toList();
                case "考核方式" -> target.map(t -> List.of(t.mode().label())).orElse(List.of());
                case "比较" ->
                    target.flatMap(Target::bound)
                            .map(bound -> List.of(bound.comparator().sign()))
                            .orElse(List.of());
                case "基期值" -> hasBase ? List.of() : List.of("null");
                default -> List.of();
            };
        }
    }
}
