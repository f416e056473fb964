package cn.guijian.explain;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.judge.Subject;
import cn.guijian.language.Rule;
import cn.guijian.language.RuleSource;
import cn.guijian.language.Token;
import cn.guijian.model.Candidate;
import cn.guijian.model.Explanation;
import cn.guijian.model.Explanation.Outcome;
import cn.guijian.model.Explanation.Unasked;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Explains one rule on the facts of its stage. */
final class Trace {
    /** The fields that say which facts a rule is for. */
    static final Set<String> WHOM =
            Set.of("指标", "类型", "列", "本期", "期别", "应填", "应报", "基础数据", "可超百", "考核方式", "上级指标", "比较", "单位类型");

    private final RuleSource source;
    private final List<TraceElement> elements;
    private final List<List<String>> reported;
    private final int main;

    Trace(RuleSource source, List<TraceElement> elements) {
        this.source = source;
        this.elements = elements;
        this.reported = reported(source.parsed().then());
        this.main = main();
    }

    /**
     * The explanation.
     *
     * @param question which facts are asked about and how many are shown
     * @param unasked indicators whose verdict was settled before
     */
    Explanation explain(
            Facts facts, TraceMatches matches, Subject subject, TraceQuestion question, List<Unasked> unasked) {
        Rule rule = source.rule();
        List<TracePath> all =
                TraceWalk.paths(rule.id(), elements, main, facts, matches, tuple -> question.isAbout(tuple, facts));
        List<TracePath> paths = all.stream().filter(path -> !isForOthers(path)).toList();
        if (paths.isEmpty()) {
            paths = all;
        }
        List<Candidate> shown = new ArrayList<>();
        int fired = 0;
        for (TracePath path : paths) {
            boolean fires = path.passed() == elements.size();
            fired += fires ? 1 : 0;
            if (fires || shown.size() < question.limit()) {
                List<String> findings = fires ? findings(path, facts, subject) : List.of();
                shown.add(TraceCandidate.of(rule.id(), elements, main, facts, matches, path, findings));
            }
        }
        Outcome outcome = fired > 0 ? Outcome.FIRED : shown.isEmpty() ? Outcome.NO_FACTS : Outcome.SILENT;
        return new Explanation(
                rule.id(),
                rule.title(),
                rule.page().summary(),
                question.subject(),
                subject.period(),
                outcome,
                shown,
                all.size() - shown.size(),
                unasked,
                outcome == Outcome.NO_FACTS
                        ? Texts.text(
                                question.indicator().isEmpty() ? "trace.no-facts" : "trace.no-facts.indicator",
                                elements.isEmpty() ? "" : elements.get(main).type())
                        : "");
    }

    /** Whether it fails on what the rule looks at, not on what it asks: of interest only when there is nothing nearer. */
    private boolean isForOthers(TracePath path) {
        if (path.passed() != main) {
            return false;
        }
        List<Token> tokens = elements.get(main).tests().get(path.tests()).tokens();
        return tokens.get(0).kind() == Token.Kind.NAME
                && WHOM.contains(tokens.get(0).text())
                && tokens.stream().noneMatch(token -> token.is("&&") || token.is("||"));
    }

    /** The same fingerprint as the finding's own. */
    private List<String> findings(TracePath path, Facts facts, Subject subject) {
        List<String> ids = new ArrayList<>();
        for (List<String> names : reported) {
            List<String> keys = names.stream()
                    .flatMap(name -> fact(name, path).stream())
                    .map(fact -> facts.source(fact).key())
                    .toList();
            ids.add(Fingerprint.of(
                    source.rule().id(), subject.code(), subject.period().code(), keys));
        }
        return ids;
    }

    private Optional<Object> fact(String binding, TracePath path) {
        List<TraceElement> matched =
                elements.stream().filter(TraceElement::isFact).toList();
        for (int i = 0; i < matched.size(); i++) {
            if (matched.get(i).binding().equals(binding)) {
                return Optional.of(path.facts().get(i));
            }
        }
        return Optional.empty();
    }

    /** The element of the fact that is reported first. */
    private int main() {
        for (int i = 0; i < elements.size(); i++) {
            if (!reported.isEmpty()
                    && elements.get(i).binding().equals(reported.get(0).get(0))) {
                return i;
            }
        }
        return 0;
    }

    /** The names in each {@code 问题.报告( … )}. */
    private static List<List<String>> reported(List<Token> then) {
        List<List<String>> reports = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Token token : then) {
            if (token.isBinding()) {
                names.add(token.text());
            } else if (token.is(";") && !names.isEmpty()) {
                reports.add(List.copyOf(names));
                names.clear();
            }
        }
        return reports;
    }
}
