package cn.guijian.engine.fire;

import cn.guijian.language.Faults;
import cn.guijian.language.Scanner;
import cn.guijian.language.Stage;
import cn.guijian.language.Token;
import cn.guijian.language.rule.RuleSource;
import cn.guijian.model.Texts;
import cn.guijian.model.rules.RuleFault;
import cn.guijian.vocabulary.Vocabulary;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.io.ByteArrayResource;
import org.drools.util.TypeResolver;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.conf.AlphaRangeIndexThresholdOption;
import org.mvel2.compiler.AbstractParser;

/**
 * Turns linted rules into Drools bases, one for each stage. Works on the knowledge builder rather than on a KieModule:
 * the builder's type resolver can be told the Chinese names of the facts, whose classes have ASCII names.
 */
public final class RuleCompiler {
    private static final String PACKAGE = "rules";
    /** Stands before the rule's text on its first line, so that line numbers hold. */
    private static final String PREFIX = "package " + PACKAGE + "; global " + Vocabulary.Report.class.getCanonicalName()
            + " " + Vocabulary.Report.NAME + "; ";

    private RuleCompiler() {}

    /** Bases by stage, and the faults that Drools found. */
    record Outcome(Map<Stage, KieBase> bases, List<RuleFault> faults) {}

    static Outcome compile(List<RuleSource> sources) {
        Map<Stage, KieBase> bases = new EnumMap<>(Stage.class);
        List<RuleFault> faults = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<RuleSource> ofStage =
                    sources.stream().filter(s -> s.rule().stage() == stage).toList();
            build(ofStage, faults).ifPresent(base -> bases.put(stage, base));
        }
        return new Outcome(bases, faults);
    }

    /** A base of these rules alone, or empty with faults. */
    static java.util.Optional<KieBase> build(List<RuleSource> sources, List<RuleFault> faults) {
        return buildExact(
                sources.stream()
                        .map(source -> new RuleSource(source.rule(), source.file(), ExactText.of(source)))
                        .toList(),
                faults);
    }

    /** The same of rules whose conditions are written out for Drools. */
    static java.util.Optional<KieBase> buildExact(List<RuleSource> sources, List<RuleFault> faults) {
        try {
            return compiled(sources, faults);
        } catch (RuntimeException e) { // Drools throws what it did not foresee, and then names no rule
            faults.addAll(sources.size() == 1 ? List.of(fault(sources.get(0), e)) : culprits(sources, e));
            return java.util.Optional.empty();
        }
    }

    private static java.util.Optional<KieBase> compiled(List<RuleSource> sources, List<RuleFault> faults) {
        KnowledgeBuilderImpl builder = builder();
        int before = faults.size();
        // Together: added one by one, each would start a Java compiler of its own for its consequence.
        CompositeKnowledgeBuilder together = builder.batch();
        for (RuleSource source : sources) {
            ByteArrayResource resource = new ByteArrayResource(
                    (PREFIX + source.text()).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
            resource.setSourcePath(source.file());
            together.add(resource, ResourceType.DRL);
        }
        together.build();
        for (KnowledgeBuilderError error : builder.getErrors()) {
            RuleFault fault = fault(error);
            if (faults.stream()
                    .noneMatch(
                            known -> known.file().equals(fault.file()))) { // the first says what the rest follow from
                faults.add(fault);
            }
        }
        return faults.size() > before
                ? java.util.Optional.empty()
                : java.util.Optional.of(builder.newKnowledgeBase(configuration()));
    }

    /**
     * How a base is set up. The wall stands here too; besides, it answers at once that no class has a fact's name, which
     * MVEL asks of each. Comparisons are not kept in a tree by their number: from the ninth on a field Drools can't put
     * {@code ! ( 数值 <= 1 )} beside {@code 数值 > 1} into it and gives up on all rules.
     */
    static KieBaseConfiguration configuration() {
        KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration(
                null, ProjectClassLoader.createProjectClassLoader(new ClassWall(RuleCompiler.class.getClassLoader())));
        configuration.setOption(AlphaRangeIndexThresholdOption.get(0));
        return configuration;
    }

    /** Which of the rules it is that makes no base: each alone, or else the first that makes none with those before it. */
    private static List<RuleFault> culprits(List<RuleSource> sources, RuntimeException thrown) {
        List<RuleFault> found = new ArrayList<>();
        sources.forEach(source -> buildExact(List.of(source), found));
        if (found.isEmpty()) {
            int last = 2;
            while (last < sources.size() && isBuilt(sources.subList(0, last))) {
                last++;
            }
            found.add(fault(sources.get(last - 1), thrown));
        }
        return found;
    }

    private static boolean isBuilt(List<RuleSource> sources) {
        try {
            return compiled(sources, new ArrayList<>()).isPresent();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static RuleFault fault(RuleSource source, RuntimeException thrown) {
        Faults here = new Faults(source.file());
        Scanner.scan(source.text(), new Faults(source.file())).stream()
                .filter(token -> token.kind() == Token.Kind.STRING)
                .findFirst()
                .ifPresentOrElse(
                        name -> here.at(name, "compile", rootMessage(thrown)),
                        () -> here.at(0, 0, "compile", rootMessage(thrown)));
        return here.list().get(0);
    }

    private static KnowledgeBuilderImpl builder() {
        KnowledgeBuilderConfiguration configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                null, new ClassWall(RuleCompiler.class.getClassLoader()));
        // From eleven rules on Drools builds them in several threads, which share a type resolver that is not made for
        // it:
        // now and then one finds no class for a fact's name.
        configuration.setOption(ParallelRulesBuildThresholdOption.get(Integer.MAX_VALUE));
        KnowledgeBuilderImpl builder =
                (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        builder.addPackage(new PackageDescr(PACKAGE));
        TypeResolver resolver = builder.getPackageRegistry(PACKAGE).getTypeResolver();
        Vocabulary.words().forEach(resolver::registerClass);
        return builder;
    }

    private static RuleFault fault(KnowledgeBuilderError error) {
        int line = Arrays.stream(error.getLines()).filter(l -> l > 0).min().orElse(0);
        String file = error.getResource() == null ? "" : error.getResource().getSourcePath();
        return new RuleFault(
                file,
                line,
                line == 0 ? 0 : 1,
                Texts.text(
                        "rules.fault.compile",
                        error.getMessage().lines().findFirst().orElse("")),
                Texts.text("rules.remedy.compile"));
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    /**
     * The second wall, behind lint: a class loader that gives compiled rules only the classes that comparing numbers and
     * texts needs, so that a rule which lint let through by mistake still finds no System, no File and no Thread. What it
     * can't hold is said in {@code src/docs/decisions/two-walls.md}.
     */
    private static final class ClassWall extends ClassLoader {
        private static final String CLASS_FILE = ".class";
        private static final List<String> PACKAGES =
                List.of("org.drools.", "org.kie.", "org.mvel2.", "cn.guijian.vocabulary.", "java.math.", "java.time.");
        private static final Set<String> CLASSES = Set.of(
                "java.io.Externalizable",
                "java.io.IOException",
                "java.io.ObjectInput",
                "java.io.ObjectOutput",
                "java.io.Serializable",
                "java.lang.Boolean",
                "java.lang.CharSequence",
                "java.lang.Class",
                "java.lang.Comparable",
                "java.lang.Exception",
                "java.lang.Integer",
                "java.lang.Iterable",
                "java.lang.Long",
                "java.lang.Number",
                "java.lang.Object",
                "java.lang.Override",
                "java.lang.Record",
                "java.lang.String",
                "java.lang.Throwable",
                "java.util.Collection",
                "java.util.List",
                "java.util.Map");
        /** Classes that MVEL knows by heart and gives to every expression without asking a class loader. */
        private static final Set<String> MVEL_WORDS = Set.of(
                "Array",
                "Class",
                "ClassLoader",
                "Compiler",
                "Math",
                "Process",
                "ProcessBuilder",
                "Runtime",
                "StrictMath",
                "StringBuilder",
                "System",
                "Thread");

        ClassWall(ClassLoader parent) {
            super(parent);
            // MVEL's own table, the same for the whole process; nothing of ours uses these words.
            AbstractParser.LITERALS.keySet().removeAll(MVEL_WORDS);
            AbstractParser.CLASS_LITERALS.keySet().removeAll(MVEL_WORDS);
        }

        static boolean lets(String className) {
            return CLASSES.contains(className) || PACKAGES.stream().anyMatch(className::startsWith);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!lets(name)) {
                throw new Walled(name);
            }
            return super.loadClass(name, resolve);
        }

        @Override
        public @Nullable URL getResource(String name) {
            return hides(name) ? null : super.getResource(name);
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return hides(name) ? null : super.getResourceAsStream(name);
        }

        /** MVEL asks for every word of a condition whether it names a class, so the answer is a cheap one. */
        private static final class Walled extends ClassNotFoundException {
            Walled(String name) {
                super(name);
            }

            @Override
            public synchronized Throwable fillInStackTrace() {
                return this;
            }
        }

        /** The compiler of {@code then} asks for class files rather than for classes. */
        private static boolean hides(String resource) {
            return resource.endsWith(CLASS_FILE)
                    && !lets(resource.substring(0, resource.length() - CLASS_FILE.length())
                            .replace('/', '.'));
        }
    }
}
