package cn.guijian.report.book;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Section;
import cn.guijian.model.plan.Target;
import cn.guijian.model.rules.RuleBook;
import cn.guijian.model.rules.RuleBook.Standing;
import cn.guijian.report.paper.Digits;
import cn.guijian.report.paper.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The targets in force, the units' tasks, and what will change.
 *
 * @param source the paper that all targets come from; empty where they come from several
 * @param units the columns of the tasks
 */
public record BookTargets(String source, List<Group> groups, List<String> units, List<Tasks> tasks, List<Later> later) {
    /** One of the plan's two tables. */
    public record Group(String title, List<Row> rows) {}

    /** What is asked for one indicator. */
    public record Row(
            String code,
            String name,
            String unit,
            String attribute,
            String bound,
            String base,
            String mode,
            String validity,
            String clause,
            String document,
            String quote,
            String bindsWhom) {}

    /** One indicator's tasks, a figure for each unit and their sum. */
    public record Tasks(String code, String name, String unit, List<String> values) {}

    /** A later row of the tables. */
    public record Later(String day, String what, String now, String then) {}

    static BookTargets of(RuleBook book) {
        List<String> documents = book.targets().stream()
                .flatMap(standing -> standing.target().stream())
                .map(Target::document)
                .distinct()
                .toList();
        List<Group> groups = Stream.of(Section.MAIN, Section.TASKS)
                .map(section -> new Group(
                        section.sheet(),
                        book.targets().stream()
                                .filter(s -> s.indicator().section() == section)
                                .map(standing -> row(standing, book, documents.size() > 1))
                                .toList()))
                .toList();
        return new BookTargets(
                documents.size() == 1 ? text("rulebook.targets.source", documents.get(0)) : "",
                groups,
                book.units().stream().map(ReportingUnit::name).toList(),
                book.targets().stream()
                        .filter(s -> !s.allocations().isEmpty())
                        .map(standing -> tasks(standing, book))
                        .toList(),
                book.changes().stream().map(BookTargets::later).toList());
    }

    private static Row row(Standing standing, RuleBook book, boolean withSource) {
        Indicator indicator = standing.indicator();
        var target = standing.target();
        return new Row(
                indicator.code(),
                indicator.name(),
                indicator.planUnit(),
                indicator.attribute().label(),
                target.flatMap(Target::bound).map(bound -> bound.text()).orElseGet(() -> text("paper.none")),
                target.flatMap(Target::base).map(base -> base.toPlainString()).orElseGet(() -> text("paper.none")),
                target.map(t -> t.mode().label()).orElseGet(() -> text("rulebook.target.none")),
                target.map(BookTargets::validity).orElse(""),
                target.map(Target::clause).orElse(""),
                target.map(Target::document).filter(paper -> withSource).orElse(""),
                target.map(Target::quote).orElse(""),
                bindsWhom(standing, book));
    }

    private static String validity(Target target) {
        return target.until()
                .map(until -> text("rulebook.validity.until", target.from(), until))
                .orElseGet(() -> text("rulebook.validity.open", target.from()));
    }

    private static String bindsWhom(Standing standing, RuleBook book) {
        Indicator indicator = standing.indicator();
        if (standing.target().flatMap(Target::bound).isEmpty()) {
            return text("rulebook.binds.nobody");
        }
        if (indicator.scope() == Scope.CITY_ONLY) {
            return text("rulebook.binds.city");
        }
        if (indicator.kind() == Kind.RATE) {
            return text("rulebook.binds.alike");
        }
        int tasks = standing.allocations().size();
        return tasks == 0
                ? text("rulebook.binds.no-task")
                : text("rulebook.binds.tasks", tasks, book.units().size());
    }

    private static Tasks tasks(Standing standing, RuleBook book) {
        Stream<String> values = book.units().stream()
                .map(unit -> standing.allocations().stream()
                        .filter(task -> task.unit().equals(unit.code()))
                        .findFirst()
                        .map(BookTargets::task)
                        .orElseGet(() -> text("paper.none")));
        String sum = Digits.upTo(
                standing.allocations().stream().map(Allocation::target).reduce(BigDecimal.ZERO, BigDecimal::add), 1);
        Indicator indicator = standing.indicator();
        return new Tasks(
                indicator.code(),
                indicator.name(),
                indicator.reportingUnit(),
                Stream.concat(values, Stream.of(sum)).toList());
    }

    private static String task(Allocation task) {
        return Digits.upTo(task.target(), 1);
    }

    private static Later later(RuleBook.Change change) {
        String whose = change.unit().map(ReportingUnit::name).orElseGet(() -> text("rulebook.change.whole-city"));
        return new Later(
                Wording.date(change.day()),
                text(
                        "rulebook.change.what",
                        change.indicator().code(),
                        change.indicator().name(),
                        whose),
                change.now(),
                change.then());
    }
}
