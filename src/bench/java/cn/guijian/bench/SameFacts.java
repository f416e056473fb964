package cn.guijian.bench;

import cn.guijian.engine.facts.Context;
import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Source;
import cn.guijian.engine.facts.SubmissionFacts;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.RuleReader;
import cn.guijian.language.Stage;

import cn.guijian.catalog.CatalogOutcome;
import cn.guijian.catalog.CatalogReader;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.SubmissionReader;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.form.Intake;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.vocabulary.Vocabulary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evrete.KnowledgeService;
import org.evrete.api.IntToValue;
import org.evrete.api.Knowledge;
import org.evrete.api.ValuesPredicate;

/**
 * Three rules (a negative value, a part that exceeds its total, a year that exceeds the plan) on the facts of one
 * workbook: by Drools as the program fires them, by Evrete, and by hand-written Java. All three must find the same
 * number.
 */
@SuppressWarnings("UnicodeInCode") // the fields of facts are Chinese
public final class SameFacts {
    private static final List<String> RULES = List.of("R0201", "R0203", "R0210");
    private static final Path SAMPLE = Path.of("sample-submissions/shangluo-hr-2021/2023Q4/shangnan.xlsx");
    private static final String YEAR = "本年累计";
    private static final String PLAN = "规划期累计";

    private SameFacts() {}

    /** A fact in a form that Evrete can take: it reads fields by getters. */
    public record Stated(Vocabulary.Reported fact) {
        public boolean getNow() {
            return fact.本期();
        }

        public String getCode() {
            return fact.指标();
        }

        public String getColumn() {
            return fact.列();
        }

        public String getTotal() {
            return Objects.requireNonNullElse(fact.上级指标(), "");
        }

        public BigDecimal getValue() {
            return fact.数值();
        }
    }

    /** Measures and prints. */
    public static void print(int runs) throws IOException {
        Facts facts = facts();
        List<Vocabulary.Reported> stated = facts.all().stream()
                .filter(Vocabulary.Reported.class::isInstance)
                .map(Vocabulary.Reported.class::cast)
                .toList();
        Facts only = new Facts();
        stated.forEach(fact -> only.add(fact, Source.nowhere("")));
        RuleBase drools = drools();
        Knowledge evrete = evrete();
        System.out.printf("%d facts, %d rules%n", stated.size(), RULES.size());
        int found = byHand(stated);
        time("hand-written", runs, found, stated, SameFacts::byHand);
        time("Drools", runs, found, stated, list -> drools.fire(Stage.DATA, only).hits().size());
        time("Evrete", runs, found, stated, list -> byEvrete(evrete, list));
    }

    private static void time(
            String name,
            int runs,
            int found,
            List<Vocabulary.Reported> facts,
            ToIntFunction<List<Vocabulary.Reported>> engine) {
        double[] spent = new double[runs];
        for (int i = -runs; i < runs; i++) {
            long start = System.nanoTime();
            int hits = engine.applyAsInt(facts);
            if (hits != found) {
                throw new IllegalStateException(name + " finds " + hits + " where hand-written rules find " + found);
            }
            spent[Math.max(i, 0)] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(spent);
        System.out.printf(
                Locale.ROOT,
                "%-58s %.3f ms (%.3f to %.3f, %d runs, %d hits)%n",
                name,
                spent[runs / 2],
                spent[0],
                spent[runs - 1],
                runs,
                found);
    }

    private static int byHand(List<Vocabulary.Reported> facts) {
        int hits = 0;
        for (Vocabulary.Reported a : facts) {
            if (!a.本期()) {
                continue;
            }
            if (isNegative(a.指标(), a.列(), a.数值())) {
                hits++;
            }
            for (Vocabulary.Reported b : facts) {
                if (b.本期() && b.数值().compareTo(a.数值()) < 0) {
                    if (b.指标().equals(a.上级指标()) && b.列().equals(a.列())) {
                        hits++;
                    }
                    if (isYear(a.指标(), a.列()) && b.指标().equals(a.指标()) && b.列().equals(PLAN)) {
                        hits++;
                    }
                }
            }
        }
        return hits;
    }

    private static boolean isNegative(String code, String column, BigDecimal value) {
        boolean mayBe = code.equals("Z01") && (column.equals("本季数") || column.equals(YEAR));
        return value.signum() < 0 && !mayBe;
    }

    private static boolean isYear(String code, String column) {
        return !code.equals("Z01") && column.equals(YEAR);
    }

    private static boolean isLess(IntToValue values) {
        return values.get(1, BigDecimal.class).compareTo(values.get(0, BigDecimal.class)) < 0;
    }

    private static int byEvrete(Knowledge knowledge, List<Vocabulary.Reported> facts) {
        List<Object> hits = new ArrayList<>();
        List<Object> objects = new ArrayList<>();
        facts.forEach(fact -> objects.add(new Stated(fact)));
        var session = knowledge.newStatelessSession();
        session.set("hits", hits);
        session.insertAndFire(objects);
        return hits.size();
    }

    private static Knowledge evrete() {
        return new KnowledgeService()
                .newKnowledge()
                .builder()
                .newRule("negative")
                .forEach("$a", Stated.class)
                .where(
                        (ValuesPredicate)
                                v -> isNegative(v.get(0), v.get(1), v.get(2, BigDecimal.class)) && v.get(3, Boolean.class),
                        "$a.code",
                        "$a.column",
                        "$a.value",
                        "$a.now")
                .execute(context -> context.getRuntime().<List<Object>>get("hits").add(context.getObject("$a")))
                .newRule("part")
                .forEach("$a", Stated.class, "$b", Stated.class)
                .where("$a.total.equals($b.code)", "$a.column.equals($b.column)", "$a.now", "$b.now")
                .where((ValuesPredicate) SameFacts::isLess, "$a.value", "$b.value")
                .execute(context -> context.getRuntime().<List<Object>>get("hits").add(context.getObject("$a")))
                .newRule("year")
                .forEach("$a", Stated.class, "$b", Stated.class)
                .where("$a.code.equals($b.code)", "$a.now", "$b.now")
                .where((ValuesPredicate) v -> isYear(v.get(0), v.get(1)), "$a.code", "$a.column")
                .where((ValuesPredicate) v -> PLAN.equals(v.get(0)), "$b.column")
                .where((ValuesPredicate) SameFacts::isLess, "$a.value", "$b.value")
                .execute(context -> context.getRuntime().<List<Object>>get("hits").add(context.getObject("$a")))
                .build();
    }

    private static RuleBase drools() throws IOException {
        Path folder = Files.createTempDirectory("guijian-rules");
        try (Stream<Path> rules = Files.list(Path.of("rules"))) {
            for (Path rule : rules.filter(SameFacts::isOne).toList()) {
                Path copy = Files.createDirectory(folder.resolve(rule.getFileName()));
                for (String file : List.of("rule.drl", "doc.md", "cases.csv")) {
                    Files.copy(rule.resolve(file), copy.resolve(file));
                }
            }
        }
        RuleReader.Outcome outcome = RuleReader.read(RulesHome.general(folder), codes(catalog()));
        if (outcome instanceof RuleReader.Outcome.Loaded loaded) {
            return loaded.base();
        }
        throw new IOException("the rules are refused: " + outcome);
    }

    private static boolean isOne(Path folder) {
        String name = folder.getFileName().toString();
        return RULES.stream().anyMatch(name::startsWith);
    }

    private static Catalog catalog() throws IOException {
        return ((CatalogOutcome.Loaded) CatalogReader.read(new RulesHome(Path.of("rules"), "shangluo-hr-2021"))).catalog();
    }

    private static Set<String> codes(Catalog catalog) {
        return catalog.indicators().stream().map(Indicator::code).collect(Collectors.toSet());
    }

    private static Facts facts() throws IOException {
        Catalog catalog = catalog();
        Intake intake = new SubmissionReader(catalog, IntakeLimits.standard()).read(SAMPLE, "shangnan.xlsx");
        return SubmissionFacts.of(catalog, ((Intake.Read) intake).submission(), Context.alone());
    }
}
