package cn.guijian.workbench;

import cn.guijian.catalog.TableLines;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.judge.TargetTrials;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Target;
import cn.guijian.model.rules.RuleFault;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is probably not meant, though every table and rule is sound by itself. */
final class RuleReminders {
    private static final String TARGETS = "targets.csv";
    private static final String INDICATORS = "indicators.csv";
    private static final String ALLOCATION = "allocation.csv";
    private static final String FORM = "quarterly-submission.xlsx";
    private static final int VALUE = 3;
    private static final int TASK = 4;

    private final RulesHome home;
    private final Catalog catalog;
    private final RuleBase rules;
    private final TableLines lines;
    private final List<RuleFault> found = new ArrayList<>();

    private RuleReminders(Ruleset ruleset) throws IOException {
        this.home = ruleset.home();
        this.catalog = ruleset.catalog();
        this.rules = ruleset.rules();
        this.lines = TableLines.of(ruleset.home());
    }

    /** The reminders, by table. */
    static List<RuleFault> of(Ruleset ruleset) throws IOException {
        RuleReminders reminders = new RuleReminders(ruleset);
        reminders.catalog.targets().forEach(reminders::allocation);
        reminders.catalog.targets().forEach(reminders::use);
        reminders.template();
        return reminders.found;
    }

    /** Whether the units' tasks add up to the city's target. */
    private void allocation(Target target) {
        Optional<Indicator> broken = catalog.indicator(target.code())
                .filter(indicator -> indicator.kind() != Kind.RATE && indicator.scope() == Scope.ALL);
        if (broken.isEmpty() || target.bound().isEmpty()) {
            return;
        }
        BigDecimal whole = target.bound().get().value().multiply(broken.get().factor());
        List<BigDecimal> tasks = catalog.units().stream()
                .filter(ReportingUnit::countsInCity)
                .flatMap(unit -> task(target, unit).stream())
                .toList();
        BigDecimal sum = tasks.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!tasks.isEmpty() && sum.compareTo(whole) != 0) {
            remind(
                    ALLOCATION,
                    lines.of(ALLOCATION, target.code()),
                    TASK,
                    "allocation",
                    broken.get().code() + " " + broken.get().name(),
                    sum,
                    whole.stripTrailingZeros(),
                    sum.subtract(whole).stripTrailingZeros(),
                    broken.get().reportingUnit());
        }
    }

    /** The task in force on the first day on which both it and the target are. */
    private Optional<BigDecimal> task(Target target, ReportingUnit unit) {
        return catalog.allocations().stream()
                .filter(a -> a.code().equals(target.code()) && a.unit().equals(unit.code()))
                .filter(a ->
                        target.until().map(until -> !a.from().isAfter(until)).orElse(true)
                                && a.until()
                                        .map(until -> !until.isBefore(target.from()))
                                        .orElse(true))
                .max(java.util.Comparator.comparing(Allocation::from))
                .map(Allocation::target);
    }

    /** Whether any rule of the plan looks at this target. */
    private void use(Target target) {
        catalog.indicator(target.code())
                .filter(indicator -> target.bound().isPresent())
                .filter(indicator -> !TargetTrials.isUsed(rules, indicator, target))
                .ifPresent(indicator -> remind(
                        TARGETS,
                        lines.of(TARGETS, target.code(), target.from()),
                        VALUE,
                        "target-unused",
                        indicator.code() + " " + indicator.name(),
                        target.mode().label(),
                        target.bound().orElseThrow().text()));
    }

    /** The form that lies beside the rules must be the one that they would make. */
    private void template() throws IOException {
        Path form = home.beside("templates").resolve(FORM);
        if (!Files.isRegularFile(form)) {
            return;
        }
        TemplateState state = TemplateState.of(form, catalog);
        for (String code : state.missing()) {
            remind(INDICATORS, lines.of(INDICATORS, code), 1, "no-template-row", code);
        }
        if (state.missing().isEmpty() && !state.stale().isEmpty()) {
            remind("../templates/" + home.plan() + "/" + FORM, 0, 0, "template-stale", state.stale());
        }
    }

    private void remind(String file, int line, int column, String key, Object... arguments) {
        found.add(new RuleFault(
                home.place(file),
                line,
                column,
                Texts.text("rules.reminder." + key, arguments),
                Texts.text("rules.reminder." + key + ".remedy", arguments)));
    }
}
