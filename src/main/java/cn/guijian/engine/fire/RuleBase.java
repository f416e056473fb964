package cn.guijian.engine.fire;

import cn.guijian.engine.facts.Facts;
import cn.guijian.language.Stage;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RulePage;
import cn.guijian.language.rule.RuleProfile;
import cn.guijian.language.rule.RuleSource;
import cn.guijian.model.Texts;
import cn.guijian.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** All rules of a folder, compiled once; safe to fire from several threads, each with sessions of its own. */
public final class RuleBase {
    private final List<RuleSource> sources;
    private final StageBases bases;
    private final Map<String, RulePage> pages;
    private final Map<String, String> folders;
    private final Map<String, Rule> byTitle = new LinkedHashMap<>();
    private final List<RuleSource> running;
    private final List<Rule> rules;
    private final Optional<RuleCoverage> watcher;
    /** Made once a rule breaks: it may break in every workbook of a quarter. */
    private final Map<String, KieBase> alone = new ConcurrentHashMap<>();

    RuleBase(List<RuleSource> sources, StageBases bases, Map<String, RulePage> pages, Map<String, String> folders) {
        this(sources, bases, pages, folders, Optional.empty());
    }

    private RuleBase(
            List<RuleSource> sources,
            StageBases bases,
            Map<String, RulePage> pages,
            Map<String, String> folders,
            Optional<RuleCoverage> watcher) {
        this.watcher = watcher;
        this.sources = List.copyOf(sources);
        this.running = sources.stream().filter(source -> source.rule().isRun()).toList();
        this.rules = running.stream().map(RuleSource::rule).toList();
        this.bases = bases;
        this.pages = Map.copyOf(pages);
        this.folders = Map.copyOf(folders);
        sources.forEach(source -> byTitle.put(source.rule().title(), source.rule()));
    }

    /** The version of the Drools that fires the rules. */
    public static String droolsVersion() {
        return Optional.ofNullable(KieBase.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }

    /** The same rules; whatever they fire on is shown to the coverage. */
    public RuleBase watchedBy(RuleCoverage coverage) {
        return new RuleBase(sources, bases, pages, folders, Optional.of(coverage));
    }

    public List<RuleSource> sources() {
        return sources;
    }

    StageBases bases() {
        return bases;
    }

    Map<String, RulePage> pages() {
        return pages;
    }

    Map<String, String> folders() {
        return folders;
    }

    /** The rules that are run, those on trial among them, in order of their ids. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules that are retired: they have a page and are not run. */
    public List<Rule> retired() {
        return sources.stream()
                .map(RuleSource::rule)
                .filter(rule -> !rule.isRun())
                .toList();
    }

    /** The rules that are run, with their text. */
    public List<RuleSource> running() {
        return running;
    }

    /** The DRL of a rule; intake's outcomes have none. */
    public Optional<String> text(String id) {
        return sources.stream()
                .filter(source -> source.rule().id().equals(id))
                .findFirst()
                .map(RuleSource::text);
    }

    /** The ids of all rules and of intake's outcomes. */
    public Set<String> ids() {
        return folders.keySet();
    }

    /** The page of a rule or of an intake outcome (R00). */
    public Optional<RulePage> page(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    /** The folder of a rule or of an intake outcome. */
    public Optional<String> folder(String id) {
        return Optional.ofNullable(folders.get(id));
    }

    /** What a rule's file says beside what fires; empty for an intake outcome, which has none. */
    public Optional<RuleProfile> profile(String id) {
        return sources.stream()
                .filter(source -> source.rule().id().equals(id))
                .findFirst()
                .map(RuleProfile::new);
    }

    /** Fires the rules of one stage on facts; a rule that breaks is named and the others still fire. */
    public Firing fire(Stage stage, Facts facts) {
        List<RuleSource> ofStage =
                running.stream().filter(s -> s.rule().stage() == stage).toList();
        if (ofStage.isEmpty()) {
            return new Firing(List.of(), List.of());
        }
        KieBase base =
                bases.of(stage).orElseThrow(() -> new IllegalStateException("no base for the rules of " + stage));
        Firing together = new Session(base, byTitle).fire(facts);
        Firing firing = together.failures().isEmpty() ? together : oneByOne(ofStage, facts);
        watcher.ifPresent(coverage -> coverage.see(stage, facts.all(), firing));
        return firing;
    }

    /** Drools gives up the whole session when one rule breaks, so find out which it was. */
    private Firing oneByOne(List<RuleSource> ofStage, Facts facts) {
        List<Firing.Hit> hits = new ArrayList<>();
        List<Firing.Failure> failures = new ArrayList<>();
        for (RuleSource source : ofStage) {
            Firing firing = new Session(alone(source), byTitle).fire(facts);
            if (firing.failures().isEmpty()) {
                hits.addAll(firing.hits());
            } else {
                failures.add(new Firing.Failure(
                        source.rule().id(), firing.failures().get(0).reason()));
            }
        }
        return new Firing(hits, failures);
    }

    private KieBase alone(RuleSource source) {
        return alone.computeIfAbsent(
                source.rule().id(),
                id -> RuleCompiler.build(List.of(source), new ArrayList<>()).orElseThrow());
    }

    /** One Drools session: insert, fire, collect, dispose. */
    static final class Session {
        /** With insert and modify forbidden a rule fires once a tuple; more than this is a runaway join. */
        private static final int LIMIT = 100_000;

        private final KieBase base;
        private final Map<String, Rule> byTitle;
        private final List<Firing.Hit> hits = new ArrayList<>();
        private @Nullable Match current;

        Session(KieBase base, Map<String, Rule> byTitle) {
            this.base = base;
            this.byTitle = byTitle;
        }

        Firing fire(Facts facts) {
            KieSession session = base.newKieSession();
            try {
                if (base.getKiePackage("rules") != null
                        && base.getKiePackage("rules").getGlobalVariables().stream()
                                .anyMatch(global -> global.getName().equals(Vocabulary.Report.NAME))) {
                    Vocabulary.Report report = this::report;
                    session.setGlobal(Vocabulary.Report.NAME, report);
                }
                session.addEventListener(new DefaultAgendaEventListener() {
                    @Override
                    public void beforeMatchFired(BeforeMatchFiredEvent event) {
                        current = event.getMatch();
                    }
                });
                facts.all().forEach(session::insert);
                boolean finished = session.fireAllRules(LIMIT) < LIMIT;
                return finished ? new Firing(hits, List.of()) : failure(Texts.text("rules.failure.limit", LIMIT));
            } catch (RuntimeException e) { // a rule may break in any way
                return failure(reason(e));
            } finally {
                session.dispose();
            }
        }

        private void report(Object... facts) {
            Match match = current;
            if (match == null) {
                throw new IllegalStateException("a report outside of a rule");
            }
            Map<String, Object> bindings = new LinkedHashMap<>();
            match.getDeclarationIds().forEach(id -> bindings.put(id, match.getDeclarationValue(id)));
            Rule rule = byTitle.get(match.getRule().getName());
            if (rule == null) {
                throw new IllegalStateException(
                        "no rule named " + match.getRule().getName());
            }
            hits.add(new Firing.Hit(rule, List.of(facts), bindings));
        }

        private static Firing failure(String reason) {
            return new Firing(List.of(), List.of(new Firing.Failure("", reason)));
        }

        private static String reason(Throwable thrown) {
            Throwable root = thrown;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            if (root instanceof ArithmeticException) {
                return Texts.text("rules.failure.by-zero");
            }
            if (root instanceof NullPointerException) {
                return Texts.text("rules.failure.no-value");
            }
            return Texts.text("rules.failure.broken", root.getClass().getSimpleName(), root.getMessage());
        }
    }
}
