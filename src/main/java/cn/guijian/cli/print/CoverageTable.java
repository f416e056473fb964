package cn.guijian.cli.print;

import cn.guijian.model.Texts;
import cn.guijian.workbench.CoveredRule;
import cn.guijian.workbench.RuleTests;
import cn.guijian.workbench.TriedTarget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Shows what cases and samples touched: each rule, each target, and what is still open. */
public final class CoverageTable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RuleTests.Outcome outcome;

    public CoverageTable(RuleTests.Outcome outcome) {
        this.outcome = outcome;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(rules());
        outcome.rules().forEach(rule -> open(rule, lines));
        if (!outcome.retired().isEmpty()) {
            lines.add(Texts.text("cli.coverage.retired", String.join("、", outcome.retired())));
        }
        lines.addAll(targets());
        lines.add(Texts.text(
                "cli.coverage.sum",
                percent(),
                fired(),
                outcome.rules().size(),
                covered(),
                conditions(),
                sound(),
                outcome.targets().size()));
        return lines;
    }

    /** Rules that fired, conditions seen both ways and targets that are right, of all there are. */
    public BigDecimal percent() {
        long all = outcome.rules().size() + conditions() + outcome.targets().size();
        return all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(fired() + covered() + sound())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.DOWN);
    }

    /** Whether every target is judged as its comparator asks, as far as any rule looks at it. */
    public boolean isSound() {
        return outcome.targets().stream().allMatch(target -> target.sound() || isUnused(target));
    }

    private static boolean isUnused(TriedTarget target) {
        return target.below().isEmpty()
                && target.at().isEmpty()
                && target.above().isEmpty();
    }

    private List<String> rules() {
        TextTable table = new TextTable()
                .row(List.of(
                        Texts.text("cli.coverage.rule"),
                        Texts.text("cli.coverage.status"),
                        Texts.text("cli.coverage.fired"),
                        Texts.text("cli.coverage.conditions")));
        for (CoveredRule rule : outcome.rules()) {
            table.row(List.of(
                    rule.id() + " " + rule.title(),
                    rule.status(),
                    Texts.text(rule.fired() ? "cli.coverage.yes" : "cli.coverage.never"),
                    rule.conditions() - rule.open().size() + "/" + rule.conditions()));
        }
        return table.lines();
    }

    private static void open(CoveredRule rule, List<String> lines) {
        for (CoveredRule.Open open : rule.open()) {
            String key = open.held() ? "never-failed" : open.failed() ? "never-held" : "never-seen";
            lines.add(Texts.text("cli.coverage." + key, rule.id(), open.line(), open.condition()));
        }
    }

    private List<String> targets() {
        TextTable table = new TextTable()
                .row(List.of(
                        Texts.text("cli.coverage.target"),
                        Texts.text("cli.coverage.below"),
                        Texts.text("cli.coverage.at"),
                        Texts.text("cli.coverage.above"),
                        Texts.text("cli.coverage.result")));
        for (TriedTarget target : outcome.targets()) {
            String result = target.sound() ? "right" : isUnused(target) ? "unused" : "wrong";
            table.row(List.of(
                    target.code() + " " + target.target() + " " + target.mode(),
                    ids(target.below()),
                    ids(target.at()),
                    ids(target.above()),
                    Texts.text("cli.coverage." + result)));
        }
        return table.lines();
    }

    private static String ids(List<String> rules) {
        return rules.isEmpty() ? Texts.text("cli.coverage.silent") : String.join("、", rules);
    }

    private long fired() {
        return outcome.rules().stream().filter(CoveredRule::fired).count();
    }

    private long conditions() {
        return outcome.rules().stream().mapToLong(CoveredRule::conditions).sum();
    }

    private long covered() {
        return conditions()
                - outcome.rules().stream().mapToLong(rule -> rule.open().size()).sum();
    }

    private long sound() {
        return outcome.targets().stream().filter(TriedTarget::sound).count();
    }
}
