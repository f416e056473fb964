package cn.guijian.workbench;

import cn.guijian.catalog.TableLines;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.judge.TargetTrials;
import cn.guijian.explain.RuleCases;
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
import cn.guijian.report.template.FormContent;
import cn.guijian.report.template.TemplateWriter;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.RulesCache;
import cn.guijian.ruleset.RulesFolder;
import cn.guijian.ruleset.Ruleset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a rules folder for the one who edits it: everything that keeps it from being used, and whatever else is probably
 * not meant.
 */
public final class RuleCheck {
    private RuleCheck() {}

    /**
     * What the check found.
     *
     * @param errors (错误) that make the folder unfit: they have to be mended
     * @param reminders (提醒) that may be meant: the folder can be used all the same
     * @param ruleset empty when there are errors of tables or rules
     * @param cases number of cases that were read
     */
    public record Outcome(List<Diagnosis> errors, List<Diagnosis> reminders, Optional<Ruleset> ruleset, int cases) {
        public Outcome {
            errors = List.copyOf(errors);
            reminders = List.copyOf(reminders);
        }
    }

    /**
     * Checks the general rules and a plan.
     *
     * @throws IOException when it can't be listed or a file in it can't be read
     */
    public static Outcome run(RulesHome home) throws IOException {
        return run(home, Progress.SILENT);
    }

    /** The same, told of on the way. */
    public static Outcome run(RulesHome home, Progress progress) throws IOException {
        RulesFolder.Outcome loaded = RulesFolder.load(home, RulesCache.none(), progress);
        progress.begin(Progress.Stage.CASES, 0);
        Optional<Ruleset> ruleset =
                loaded instanceof RulesFolder.Outcome.Ready ready ? Optional.of(ready.ruleset()) : Optional.empty();
        List<RuleFault> errors = new ArrayList<>();
        if (loaded instanceof RulesFolder.Outcome.Refused refused) {
            errors.addAll(refused.faults());
        }
        RuleCases cases = RuleCases.read(home, RulesFolder.codesOf(home));
        errors.addAll(cases.faults());
        // where a file could not be read, what stands in it is not beside the rest
        List<RuleFault> reminders = new ArrayList<>(errors.isEmpty() ? cases.reminders() : List.of());
        if (ruleset.isPresent()) {
            errors.addAll(cases.smoke(ruleset.get().rules()));
            reminders.addAll(RuleReminders.of(ruleset.get()));
        }
        SourceLines lines = new SourceLines(home.folder());
        return new Outcome(lines.show(once(errors)), lines.show(reminders), ruleset, cases.count());
    }

    /** A file that is missing or of the wrong encoding is met by more than one reader. */
    private static List<RuleFault> once(List<RuleFault> faults) {
        Map<RuleFault, RuleFault> once = new LinkedHashMap<>();
        faults.forEach(fault -> once.putIfAbsent(fault, fault));
        return List.copyOf(once.keySet());
    }

    /** What is probably not meant, though every table and rule is sound by itself. */
    private static final class RuleReminders {
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
            BigDecimal whole =
                    target.bound().get().value().multiply(broken.get().factor());
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
                    .filter(a -> target.until()
                                    .map(until -> !a.from().isAfter(until))
                                    .orElse(true)
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

        /**
         * How the blank form compares with the one that the tables make now.
         *
         * @param missing codes of indicators without a row
         * @param stale the first cell that differs, empty when none does
         */
        private record TemplateState(List<String> missing, String stale) {
            TemplateState {
                missing = List.copyOf(missing);
            }

            static TemplateState of(Path form, Catalog catalog) throws IOException {
                Map<String, String> there = FormContent.of(Files.readAllBytes(form));
                ByteArrayOutputStream fresh = new ByteArrayOutputStream();
                new TemplateWriter(catalog).write(fresh, Optional.empty(), Optional.empty());
                Map<String, String> meant = FormContent.of(fresh.toByteArray());
                List<String> missing = catalog.indicators().stream()
                        .map(Indicator::code)
                        .filter(code -> !there.containsValue(code))
                        .toList();
                String stale = meant.entrySet().stream()
                        .filter(cell -> !cell.getValue().equals(there.get(cell.getKey())))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .or(() -> there.keySet().stream()
                                .filter(cell -> !meant.containsKey(cell))
                                .findFirst())
                        .orElse("");
                return new TemplateState(missing, stale);
            }
        }
    }
}
