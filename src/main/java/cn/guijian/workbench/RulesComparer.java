package cn.guijian.workbench;

import cn.guijian.check.Checker;
import cn.guijian.check.Material;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.files.WholeFile;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RulePage;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Grades;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.result.Verdict;
import cn.guijian.model.rules.RuleComparison;
import cn.guijian.model.rules.RuleComparison.Difference;
import cn.guijian.model.rules.RuleComparison.Near;
import cn.guijian.model.rules.RuleComparison.NearKind;
import cn.guijian.model.rules.RuleComparison.Side;
import cn.guijian.model.rules.RuleComparison.Subject;
import cn.guijian.report.ComparisonXlsx;
import cn.guijian.report.json.ComparisonJson;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges the same submissions by two sets of rules and says what turns: for an officer, before a change is published. */
public final class RulesComparer {
    private RulesComparer() {}

    /** A set of rules under the name that the user gave it. */
    public record Named(String name, Ruleset ruleset) {}

    /**
     * The submissions to judge.
     *
     * @param paths workbooks, folders and zips
     * @param history earlier quarters; empty means the folders beside each quarter's own
     */
    public record Data(List<Path> paths, Optional<Period> period, Optional<Path> history) {
        public Data {
            paths = List.copyOf(paths);
        }
    }

    /**
     * Compares; the submissions are read once where both tables read them alike.
     *
     * @throws IOException when a folder can't be listed
     */
    public static RuleComparison compare(Named before, Named after, Data data, Progress progress) throws IOException {
        Checker checker = new Checker(after.ruleset, IntakeLimits.standard());
        Material material = read(checker, data, progress);
        progress.begin(Progress.Stage.JUDGE, 0);
        RulesVerdict now = RulesVerdict.of(after.ruleset, checker, material);
        Checker earlier = new Checker(before.ruleset, IntakeLimits.standard());
        Material same = readsAlike(before.ruleset.catalog(), after.ruleset.catalog())
                ? material
                : read(earlier, data, Progress.SILENT);
        RulesVerdict then = RulesVerdict.of(before.ruleset, earlier, same);
        ComparisonTurns turns = new ComparisonTurns(then, now);
        return new RuleComparison(
                new Side(before.name, before.ruleset.provenance()),
                new Side(after.name, after.ruleset.provenance()),
                (int) material.filed().stream()
                        .filter(file -> file.submission().isPresent())
                        .count(),
                RulesDifference.of(before.ruleset, after.ruleset),
                turns.verdicts(),
                turns.statuses(),
                turns.findings(),
                NearBounds.of(now),
                neverFired(then, now),
                Stream.concat(material.missed().stream(), unread(now)).toList());
    }

    /**
     * Writes a comparison to a file, which is replaced.
     *
     * @param format {@code xlsx} or {@code json}
     */
    public static void write(Path file, RuleComparison comparison, String format) throws IOException {
        WholeFile.write(file, format.equals("json") ? ComparisonJson.of(comparison) : ComparisonXlsx.of(comparison));
    }

    private static Material read(Checker checker, Data data, Progress progress) throws IOException {
        return Material.read(checker, data.paths, data.period, data.history, progress);
    }

    /** Reading looks at rows and units only. */
    private static boolean readsAlike(Catalog before, Catalog after) {
        return before.indicators().equals(after.indicators()) && before.units().equals(after.units());
    }

    private static List<String> neverFired(RulesVerdict then, RulesVerdict now) {
        Set<String> fired = Stream.concat(then.findings(), now.findings())
                .map(Finding::rule)
                .collect(Collectors.toSet());
        TreeMap<String, String> silent = new TreeMap<>();
        Stream.of(then, now)
                .flatMap(side -> side.ruleset().rules().rules().stream())
                .filter(rule -> !fired.contains(rule.id()))
                .forEach((Rule rule) -> silent.put(rule.id(), rule.title()));
        return silent.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private static Stream<String> unread(RulesVerdict now) {
        return now.results()
                .filter(result -> result.status() == CheckResult.Status.UNREADABLE)
                .map(result -> Texts.text(
                        "trace.unread",
                        result.input().file(),
                        result.findings().stream()
                                .findFirst()
                                .map(Finding::message)
                                .orElse("")));
    }

    /** Values within 1% of what is required, or of a bound of the colours: the next to turn when a bound is moved. */
    private static final class NearBounds {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
        private static final Set<Verdict> JUDGED = Set.of(Verdict.MET, Verdict.NOT_MET, Verdict.YEAR_END);
        private static final List<NearKind> KINDS = List.of(NearKind.REQUIRED, NearKind.YELLOW, NearKind.ORANGE);
        private static final int DECIMALS = 2;

        private final Grades grades;
        private final List<Near> near = new ArrayList<>();

        private NearBounds(Grades grades) {
            this.grades = grades;
        }

        /** Nearest first. */
        static List<Near> of(RulesVerdict judged) {
            NearBounds bounds = new NearBounds(Grades.of(judged.ruleset().catalog()));
            for (QuarterResult quarter : judged.quarters()) {
                quarter.results().forEach(result -> bounds.unit(ComparisonTurns.subject(quarter, result), result));
                Subject city = new Subject(quarter.period(), "", Texts.text("city.name"), "");
                quarter.city().forEach(one -> bounds.city(city, one));
            }
            return bounds.near.stream()
                    .sorted(java.util.Comparator.comparing(n -> n.percent().abs()))
                    .toList();
        }

        private void unit(Subject subject, CheckResult result) {
            for (IndicatorResult one : result.indicators()) {
                if (JUDGED.contains(one.verdict())) {
                    add(subject, one.indicator(), one.bound(), one.value(), one.required());
                }
            }
        }

        private void city(Subject subject, CityIndicator one) {
            if (JUDGED.contains(one.verdict())) {
                add(subject, one.indicator(), one.target().flatMap(Target::bound), one.value(), one.required());
            }
        }

        private void add(
                Subject subject,
                Indicator indicator,
                Optional<Target.Bound> bound,
                Optional<BigDecimal> value,
                Optional<BigDecimal> required) {
            if (bound.isPresent()
                    && value.isPresent()
                    && required.filter(r -> r.signum() != 0).isPresent()) {
                nearest(subject, indicator, bound.get().comparator(), value.get(), required.get())
                        .ifPresent(near::add);
            }
        }

        private Optional<Near> nearest(
                Subject subject, Indicator indicator, Comparator comparator, BigDecimal value, BigDecimal required) {
            List<BigDecimal> bounds = new ArrayList<>(List.of(required));
            bounds.addAll(grades.bounds(indicator.kind(), comparator, required));
            Optional<Near> nearest = Optional.empty();
            for (int i = 0; i < bounds.size(); i++) {
                BigDecimal off = value.subtract(bounds.get(i));
                boolean close = off.abs().multiply(HUNDRED).compareTo(required.abs()) <= 0;
                BigDecimal percent = off.multiply(HUNDRED).divide(required.abs(), DECIMALS, RoundingMode.HALF_UP);
                boolean closer = nearest.map(
                                n -> percent.abs().compareTo(n.percent().abs()) < 0)
                        .orElse(true);
                if (close && closer) {
                    nearest = Optional.of(new Near(
                            subject,
                            indicator.code(),
                            indicator.name(),
                            value,
                            bounds.get(i).stripTrailingZeros(),
                            KINDS.get(i),
                            percent));
                }
            }
            return nearest;
        }
    }

    /** Which rules and which rows of the tables differ between two sets of rules. */
    private static final class RulesDifference {
        private final List<Difference> differences = new ArrayList<>();

        private RulesDifference() {}

        static List<Difference> of(Ruleset before, Ruleset after) {
            RulesDifference found = new RulesDifference();
            found.tables(before.catalog(), after.catalog());
            found.rules(before.rules(), after.rules());
            return found.differences;
        }

        private void rules(RuleBase before, RuleBase after) {
            TreeSet<String> ids = new TreeSet<>(before.ids());
            ids.addAll(after.ids());
            for (String id : ids) {
                String folder = after.folder(id).or(() -> before.folder(id)).orElse(id);
                add(folder + "/rule.drl", id, before.text(id), after.text(id));
                add(folder + "/doc.md", id, page(before, id), page(after, id));
            }
        }

        private static Optional<String> page(RuleBase rules, String id) {
            return rules.page(id)
                    .map(page -> page.title() + "\n\n"
                            + RulePage.HEADINGS.stream()
                                    .map(heading -> page.sections().getOrDefault(heading, ""))
                                    .collect(Collectors.joining("\n\n")));
        }

        private void add(String file, String key, Optional<String> before, Optional<String> after) {
            if (!before.equals(after)) {
                differences.add(new Difference(file, key, before, after));
            }
        }

        private void tables(Catalog before, Catalog after) {
            table("targets.csv", targets(before), targets(after));
            table("allocation.csv", allocations(before), allocations(after));
            table("parameters.csv", parameters(before), parameters(after));
            table("phrases.csv", phrases(before), phrases(after));
            table("indicators.csv", indicators(before), indicators(after));
            table("units.csv", units(before), units(after));
            table("calendar.csv", calendar(before), calendar(after));
        }

        private void table(String file, Map<String, String> before, Map<String, String> after) {
            Map<String, String> all = new LinkedHashMap<>(after);
            before.forEach(all::putIfAbsent);
            all.keySet()
                    .forEach(key ->
                            add(file, key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))));
        }

        private static Map<String, String> targets(Catalog catalog) {
            Map<String, String> rows = new LinkedHashMap<>();
            catalog.targets()
                    .forEach(t -> rows.put(
                            Texts.text("compare.key.since", t.code(), t.from()),
                            Texts.text(
                                    "compare.row.target",
                                    t.bound().map(Target.Bound::text).orElse("—"),
                                    plain(t.base()),
                                    t.mode().label(),
                                    until(t.until()),
                                    t.document(),
                                    t.clause(),
                                    t.quote())));
            return rows;
        }

        private static Map<String, String> allocations(Catalog catalog) {
            Map<String, String> rows = new LinkedHashMap<>();
            for (Allocation a : catalog.allocations()) {
                String unit = catalog.unit(a.unit()).map(u -> u.name()).orElse(a.unit());
                rows.put(
                        Texts.text("compare.key.since", a.code() + " " + unit, a.from()),
                        Texts.text("compare.row.allocation", a.target(), plain(a.base()), until(a.until()), a.basis()));
            }
            return rows;
        }

        private static Map<String, String> parameters(Catalog catalog) {
            Map<String, String> rows = new java.util.TreeMap<>();
            catalog.parameters()
                    .forEach((rule, values) -> values.forEach((name, value) -> rows.put(rule + " " + name, value)));
            return rows;
        }

        private static Map<String, String> phrases(Catalog catalog) {
            Map<String, String> rows = new LinkedHashMap<>();
            catalog.phrases().forEach(phrase -> rows.put(phrase, phrase));
            return rows;
        }

        private static Map<String, String> indicators(Catalog catalog) {
            Map<String, String> rows = new LinkedHashMap<>();
            for (Indicator i : catalog.indicators()) {
                rows.put(
                        i.code(),
                        Texts.text(
                                "compare.row.indicator",
                                i.name(),
                                i.planUnit(),
                                i.reportingUnit(),
                                i.factor(),
                                i.kind().code(),
                                i.attribute().label(),
                                i.parent().orElse("—"),
                                String.join("+", i.numerator()),
                                String.join("+", i.denominator()),
                                i.decimals(),
                                i.overHundred().label(),
                                i.yearShare().stream().map(String::valueOf).collect(Collectors.joining("、")),
                                new TreeSet<>(i.assessedIn()),
                                i.scope(),
                                i.note()));
            }
            return rows;
        }

        private static Map<String, String> units(Catalog catalog) {
            Map<String, String> rows = new LinkedHashMap<>();
            catalog.units()
                    .forEach(u -> rows.put(
                            u.code(),
                            Texts.text(
                                    "compare.row.unit",
                                    u.name(),
                                    String.join("、", u.aliases()),
                                    plain(u.population()),
                                    u.kind().label(),
                                    Texts.text(u.countsInCity() ? "compare.yes" : "compare.no"))));
            return rows;
        }

        private static Map<String, String> calendar(Catalog catalog) {
            Map<String, String> rows = new LinkedHashMap<>();
            catalog.calendar()
                    .forEach(d -> rows.put(
                            d.period().code(), Texts.text("compare.row.deadline", d.cutoff(), d.due(), d.rectifyBy())));
            return rows;
        }

        private static String plain(Optional<java.math.BigDecimal> number) {
            return number.map(java.math.BigDecimal::toPlainString).orElse("—");
        }

        private static String until(Optional<LocalDate> day) {
            return day.map(LocalDate::toString).orElse("—");
        }
    }
}
