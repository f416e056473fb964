package cn.guijian.engine.fire;

import cn.guijian.engine.facts.Facts;
import cn.guijian.language.Rule;
import cn.guijian.model.Texts;
import cn.guijian.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** One Drools session: insert, fire, collect, dispose. */
final class Session {
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
            throw new IllegalStateException("no rule named " + match.getRule().getName());
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
