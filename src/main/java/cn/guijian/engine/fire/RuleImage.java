package cn.guijian.engine.fire;

import cn.guijian.language.Past;
import cn.guijian.language.RuleScope;
import cn.guijian.language.Service;
import cn.guijian.language.Stage;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RulePage;
import cn.guijian.language.rule.RuleSource;
import cn.guijian.model.Level;
import cn.guijian.model.result.Doubt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;

/**
 * A rule base as bytes and back, so that a later run need neither lint nor compile. The bytes hold what the rules say of
 * themselves, their texts, and the compiled packages of each stage. They fit the same program, Drools and Java only:
 * whoever keeps them must key them so, and must give back only what this user's own run wrote (they are executable).
 */
public final class RuleImage {
    private RuleImage() {}

    /**
     * The bytes of a base.
     *
     * @throws IOException when Drools can't write its packages
     */
    public static byte[] write(RuleBase base) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        RuleWriter writer = new RuleWriter(out);
        writer.pages(base.pages());
        writer.texts(new TreeMap<>(base.folders()));
        out.writeInt(base.sources().size());
        for (RuleSource source : base.sources()) {
            writer.source(source);
        }
        for (Stage stage : Stage.values()) {
            Optional<KieBase> compiled = base.bases().of(stage);
            writer.bytes(compiled.isPresent() ? PackageBytes.write(compiled.get()) : new byte[0]);
        }
        return bytes.toByteArray();
    }

    /**
     * The base of these bytes; its stages go on loading on another thread.
     *
     * @throws IOException when they are no image of a rule base
     */
    public static RuleBase read(byte[] bytes) throws IOException {
        StoredRules in = new StoredRules(new DataInputStream(new ByteArrayInputStream(bytes)));
        Map<String, RulePage> pages = in.pages();
        Map<String, String> folders = in.texts();
        List<RuleSource> sources = new ArrayList<>();
        for (int i = in.in().readInt(); i > 0; i--) {
            sources.add(in.source(pages));
        }
        Map<Stage, byte[]> packages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            byte[] ofStage = in.bytes();
            if (ofStage.length > 0) {
                packages.put(stage, ofStage);
            }
        }
        return new RuleBase(sources, StoredBases.load(sources, packages), pages, folders);
    }

    /**
     * Bases from their stored packages. What a single workbook needs is loaded at once on a thread of its own, beside the
     * reading of the workbook; the city's base when somebody asks for it. Packages that this Drools can't load are compiled
     * anew from the rules' text: a cache never decides whether a rule fires.
     */
    static final class StoredBases implements StageBases {
        private final List<RuleSource> sources;
        private final Map<Stage, FutureTask<KieBase>> bases = new EnumMap<>(Stage.class);

        private StoredBases(List<RuleSource> sources, Map<Stage, byte[]> packages) {
            this.sources = sources;
            packages.forEach((stage, bytes) -> bases.put(stage, new FutureTask<>(() -> load(stage, bytes))));
        }

        static StoredBases load(List<RuleSource> sources, Map<Stage, byte[]> packages) {
            StoredBases stored = new StoredBases(sources, packages);
            Thread thread = new Thread(stored::loadForUnits, "rules");
            thread.setDaemon(true);
            thread.start();
            return stored;
        }

        @Override
        public Optional<KieBase> of(Stage stage) {
            return Optional.ofNullable(bases.get(stage)).map(StoredBases::await);
        }

        private void loadForUnits() {
            bases.forEach((stage, task) -> {
                if (stage != Stage.CITY && stage != Stage.PEERS) { // asked for by many workbooks together
                    task.run();
                }
            });
        }

        private KieBase load(Stage stage, byte[] packages) {
            try {
                return PackageBytes.read(packages);
            } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
                return compile(stage);
            }
        }

        private KieBase compile(Stage stage) {
            List<RuleSource> ofStage = sources.stream()
                    .filter(source -> source.rule().isRun() && source.rule().stage() == stage)
                    .toList();
            return RuleCompiler.build(ofStage, new ArrayList<>())
                    .orElseThrow(
                            () -> new IllegalStateException("rules of " + stage + " that compiled before do not now"));
        }

        private static KieBase await(FutureTask<KieBase> task) {
            task.run(); // does nothing when it ran or runs already
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the rules were loaded", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("the rules can't be loaded", e);
            }
        }
    }

    /**
     * Writes what rules say of themselves, in the order in which {@link StoredRules} reads it; what has no order of its own is
     * sorted, so that two builds give the same bytes.
     */
    private record RuleWriter(DataOutputStream out) {
        void pages(Map<String, RulePage> pages) throws IOException {
            out.writeInt(pages.size());
            for (Map.Entry<String, RulePage> page : new TreeMap<>(pages).entrySet()) {
                text(page.getKey());
                text(page.getValue().title());
                texts(new TreeMap<>(page.getValue().sections()));
            }
        }

        void texts(Map<String, String> texts) throws IOException {
            out.writeInt(texts.size());
            for (Map.Entry<String, String> entry : texts.entrySet()) {
                text(entry.getKey());
                text(entry.getValue());
            }
        }

        void source(RuleSource source) throws IOException {
            text(source.file());
            text(source.text());
            rule(source.rule());
        }

        void bytes(byte[] bytes) throws IOException {
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        private void rule(Rule rule) throws IOException {
            text(rule.id());
            text(rule.folder());
            text(rule.title());
            text(rule.stage().name());
            optional(rule.level().map(Enum::name));
            text(rule.message());
            optional(rule.expected());
            optional(rule.clause());
            texts(rule.follows());
            texts(rule.needs().stream().map(Enum::name).toList());
            out.writeBoolean(rule.needsPeers());
            out.writeInt(rule.scope().conditions().size());
            for (RuleScope.Condition condition : rule.scope().conditions()) {
                text(condition.field());
                out.writeBoolean(condition.among());
                texts(condition.words().stream().sorted().toList());
            }
            text(rule.service().name());
            text(rule.doubts().name());
            out.writeBoolean(rule.rejects());
        }

        private void texts(Collection<String> texts) throws IOException {
            out.writeInt(texts.size());
            for (String text : texts) {
                text(text);
            }
        }

        private void optional(Optional<String> text) throws IOException {
            out.writeBoolean(text.isPresent());
            if (text.isPresent()) {
                text(text.get());
            }
        }

        void text(String text) throws IOException {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Reads what {@link RuleWriter} wrote. */
    private record StoredRules(DataInputStream in) {
        Map<String, RulePage> pages() throws IOException {
            Map<String, RulePage> pages = new LinkedHashMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                pages.put(text(), new RulePage(text(), texts()));
            }
            return pages;
        }

        Map<String, String> texts() throws IOException {
            Map<String, String> texts = new LinkedHashMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                texts.put(text(), text());
            }
            return texts;
        }

        RuleSource source(Map<String, RulePage> pages) throws IOException {
            String file = text();
            String text = text();
            return new RuleSource(rule(pages), file, text);
        }

        byte[] bytes() throws IOException {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return bytes;
        }

        String text() throws IOException {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        private Rule rule(Map<String, RulePage> pages) throws IOException {
            String id = text();
            return new Rule(
                    id,
                    text(),
                    text(),
                    Stage.valueOf(text()),
                    optional().map(Level::valueOf),
                    text(),
                    optional(),
                    optional(),
                    list(),
                    list().stream().map(Past::valueOf).toList(),
                    in.readBoolean(),
                    Optional.ofNullable(pages.get(id)).orElseThrow(() -> new IllegalStateException("no page of " + id)),
                    scope(),
                    Service.valueOf(text()),
                    Doubt.valueOf(text()),
                    in.readBoolean());
        }

        private RuleScope scope() throws IOException {
            List<RuleScope.Condition> conditions = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                conditions.add(new RuleScope.Condition(text(), in.readBoolean(), new HashSet<>(list())));
            }
            return new RuleScope(conditions);
        }

        private List<String> list() throws IOException {
            List<String> list = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                list.add(text());
            }
            return list;
        }

        private Optional<String> optional() throws IOException {
            return in.readBoolean() ? Optional.of(text()) : Optional.empty();
        }
    }

    /**
     * A compiled base as bytes: Drools' own serialised packages, which hold the rules' compiled consequences. They are
     * executable content, so only bytes that this user's own run wrote may come in here; the filter keeps damaged ones from
     * touching classes that have no business in a rule.
     */
    static final class PackageBytes {
        /** Packages whose classes Drools' packages consist of. */
        private static final List<String> KNOWN = List.of(
                "org.drools.",
                "org.kie.",
                "org.mvel2.",
                "java.lang.",
                "java.util.",
                "java.math.",
                "cn.guijian.vocabulary.");

        private PackageBytes() {}

        static byte[] write(KieBase base) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DroolsObjectOutputStream stream = new DroolsObjectOutputStream(bytes)) {
                stream.writeObject(new ArrayList<>(base.getKiePackages()));
            }
            return bytes.toByteArray();
        }

        @SuppressWarnings("BanSerializableRead") // our own bytes, verified by the cache, and filtered
        static KieBase read(byte[] bytes) throws IOException, ClassNotFoundException {
            try (DroolsObjectInputStream stream =
                    new DroolsObjectInputStream(new ByteArrayInputStream(bytes), PackageBytes.class.getClassLoader())) {
                stream.setObjectInputFilter(PackageBytes::filter);
                InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(RuleCompiler.configuration());
                base.addPackages(packages((Collection<?>) stream.readObject()));
                return base;
            }
        }

        private static List<KiePackage> packages(Collection<?> read) {
            return read.stream().map(KiePackage.class::cast).toList();
        }

        private static ObjectInputFilter.Status filter(ObjectInputFilter.FilterInfo info) {
            Class<?> type = info.serialClass();
            while (type != null && type.isArray()) {
                type = type.getComponentType();
            }
            if (type == null || type.isPrimitive()) {
                return ObjectInputFilter.Status.UNDECIDED;
            }
            String name = type.getName();
            for (String known : KNOWN) { // asked for every object
                if (name.startsWith(known)) {
                    return ObjectInputFilter.Status.ALLOWED;
                }
            }
            return ObjectInputFilter.Status.REJECTED;
        }
    }
}
