package cn.guijian.cli.print;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Printable;
import cn.guijian.model.plan.Target;
import cn.guijian.model.rules.Candidate;
import cn.guijian.model.rules.Candidate.TargetPlace;
import cn.guijian.model.rules.ConditionResult;
import cn.guijian.model.rules.ConditionResult.Mark;
import cn.guijian.model.rules.ConditionResult.Operand;
import cn.guijian.model.rules.Explanation;
import cn.guijian.model.rules.Explanation.Outcome;
import cn.guijian.model.rules.Explanation.Unasked;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Explanations on the console. */
public final class ExplanationText {
    private final PrintWriter out;
    private final boolean brief;

    /** @param brief whether rules that did not fire get one line, as befits a question about all rules */
    public ExplanationText(PrintWriter out, boolean brief) {
        this.out = out;
        this.brief = brief;
    }

    public void print(List<Explanation> explanations) {
        String subject = "";
        for (int at = 0; at < explanations.size(); at++) {
            Explanation explanation = explanations.get(at);
            String next = text("explain.subject", explanation.subject(), explanation.period());
            if (!next.equals(subject)) {
                line(next);
                subject = next;
                if (brief) {
                    unasked(ofSubject(explanation, explanations));
                }
            }
            if (!brief || explanation.outcome() != Outcome.NO_FACTS) {
                print(explanation);
            }
            if (brief && (at + 1 == explanations.size() || !isSame(explanation, explanations.get(at + 1)))) {
                idle(explanation, explanations);
            }
        }
    }

    /** The rules that have nothing to say of the indicator, in one line. */
    private void idle(Explanation last, List<Explanation> all) {
        String ids = all.stream()
                .filter(e -> isSame(e, last) && e.outcome() == Outcome.NO_FACTS)
                .map(Explanation::rule)
                .collect(Collectors.joining("、"));
        if (!ids.isEmpty()) {
            line(text("explain.idle", ids));
        }
    }

    private static boolean isSame(Explanation one, Explanation other) {
        return one.subject().equals(other.subject()) && one.period().equals(other.period());
    }

    /** What was settled before the rules were asked is the same for all rules. */
    private static List<Unasked> ofSubject(Explanation first, List<Explanation> all) {
        return all.stream()
                .filter(e -> isSame(e, first))
                .flatMap(e -> e.unasked().stream())
                .distinct()
                .toList();
    }

    /** What facts hold may come from any cell. */
    private void line(String text) {
        out.println(Printable.line(text));
    }

    private void print(Explanation explanation) {
        boolean full = !brief || explanation.outcome() == Outcome.FIRED;
        String key = "explain.outcome." + explanation.outcome();
        long fired = explanation.candidates().stream().filter(Candidate::fired).count();
        line(text("explain.rule", explanation.rule(), explanation.title(), text(key, fired)));
        if (full) {
            line(text("explain.page", explanation.page()));
        }
        if (!explanation.reason().isEmpty()) {
            line(text("explain.reason", explanation.reason()));
        }
        if (!brief) {
            unasked(explanation.unasked());
        }
        explanation.candidates().stream()
                .filter(candidate -> full && (!brief || candidate.fired()))
                .forEach(this::candidate);
        if (brief) {
            explanation.candidates().stream()
                    .filter(candidate -> !candidate.fired())
                    .forEach(this::line);
        }
        if (!brief && explanation.leftOut() > 0) {
            line(text("explain.left-out", explanation.leftOut()));
        }
    }

    private void unasked(List<Unasked> all) {
        for (Unasked unasked : all) {
            line(text(
                    "explain.unasked",
                    unasked.indicator(),
                    unasked.name(),
                    unasked.verdict().label()));
            unasked.causes().forEach(cause -> line(text("explain.cause", cause)));
        }
    }

    private void line(Candidate candidate) {
        candidate.failing().ifPresent(condition -> {
            line(text("explain.line", candidate.label(), condition.fact(), condition.text()));
            detail(condition);
        });
    }

    private void candidate(Candidate candidate) {
        boolean read = candidate.conditions().isEmpty();
        String key = read ? "explain.read" : candidate.fired() ? "explain.fired" : "explain.silent";
        line(text(key, candidate.label(), String.join(" ", candidate.findings())));
        int part = 0;
        for (ConditionResult condition : candidate.conditions()) {
            if (condition.part() != part) {
                part = condition.part();
                line(text("explain.part", condition.fact(), condition.line()));
            }
            line(text("explain.condition", condition.mark().sign(), condition.text(), values(condition)));
            if (condition.mark() == Mark.FAILS) {
                condition.wanted().ifPresent(wanted -> line(text("explain.wanted", wanted)));
            }
        }
        if (candidate.others() > 0) {
            line(text("explain.others", candidate.others()));
        }
        candidate.target().ifPresent(this::target);
    }

    private void detail(ConditionResult condition) {
        String wanted = condition.wanted().orElse("");
        line(text("explain.detail", values(condition), wanted));
    }

    private static String values(ConditionResult condition) {
        String values = condition.values().stream().map(ExplanationText::value).collect(Collectors.joining("，"));
        return condition.mark() == Mark.UNASKED || values.isEmpty() ? "" : text("explain.values", values);
    }

    private static String value(Operand operand) {
        String cells = operand.locations().stream()
                .map(location -> location.sheet() + "!" + location.cell())
                .collect(Collectors.joining(" "));
        return text(cells.isEmpty() ? "explain.value" : "explain.value.cell", operand.name(), operand.value(), cells);
    }

    private void target(TargetPlace place) {
        Target target = place.target();
        String until = target.until().map(day -> text("explain.until", day)).orElse("");
        line(text(
                "explain.target",
                place.line(),
                target.code(),
                target.bound().map(Target.Bound::text).orElse(target.mode().label()),
                target.from(),
                until));
        place.allocation()
                .ifPresent(row -> line(text(
                        "explain.allocation",
                        row.line(),
                        row.allocation().target(),
                        row.allocation().base().map(String::valueOf).orElse("—"))));
        line(text("explain.clause", target.document(), target.clause(), target.quote()));
    }
}
