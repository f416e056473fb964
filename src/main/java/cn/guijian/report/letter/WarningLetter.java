package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.CheckResult.Status;
import cn.guijian.model.Deadline;
import cn.guijian.model.Finding;
import cn.guijian.model.Level;
import cn.guijian.model.ReportingUnit;
import cn.guijian.report.view.Tally;
import cn.guijian.report.view.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The letter to one unit (预警通知书): a warning, a return, or the word that all is well. */
public final class WarningLetter {
    private static final Set<String> EXPECTED =
            Set.of("{{标题}}", "{{主送}}", "{{基本情况}}", "{{表:预警指标}}", "{{表:数据质量问题}}", "{{整改期限}}", "{{无法读取原因}}", "{{附注}}");
    private static final int LONGEST_NAME = 60;

    private final CheckResult result;
    private final Tally tally;
    private final boolean unread;

    private WarningLetter(CheckResult result) {
        this.result = result;
        this.tally = new Tally(List.of(result));
        this.unread = result.status() == Status.UNREADABLE;
    }

    /** What the letter says of this result. */
    public static LetterContent of(CheckResult result) {
        WarningLetter letter = new WarningLetter(result);
        LetterContent.Builder content = new LetterContent.Builder();
        letter.addTexts(content);
        letter.addConditions(content);
        return content.table("预警指标", WarningTable.of(result))
                .table("数据质量问题", FaultTable.of(result))
                .build("标题", EXPECTED);
    }

    private void addTexts(LetterContent.Builder content) {
        Situation situation = new Situation(result, tally);
        content.text("标题", title())
                .text("主送", addressee())
                .text("单位", result.unit().map(ReportingUnit::name).orElseGet(() -> text("letter.unit.unknown")))
                .text("报告期", result.period().map(Wording::period).orElse(""))
                .paragraphs("基本情况", unread ? List.of() : situation.paragraphs())
                .paragraphs("预警概述", situation.warnings())
                .paragraphs("数据问题概述", situation.faults())
                .text("强制性个数", String.valueOf(tally.faults(Level.MUST_FIX)))
                .text("待说明个数", String.valueOf(open()))
                .text("整改期限", until(result.deadline()))
                .text("文件名", fileName(result))
                .paragraphs("无法读取原因", unread ? causes() : List.of())
                .paragraphs("附注", unread ? List.of() : LetterRemarks.of(result.indicators(), List.of()));
    }

    private void addConditions(LetterContent.Builder content) {
        boolean warned = tally.graded() > 0;
        boolean mustFix = tally.faults(Level.MUST_FIX) > 0;
        content.when("已读取", !unread)
                .when("无法读取", unread)
                .when("预警", !unread && warned)
                .when(
                        "数据问题",
                        !unread
                                && !result.findings().stream()
                                        .allMatch(f -> f.level().isGrade()))
                .when("强制性", !unread && mustFix)
                .when("待说明", !unread && open() > 0)
                .when("须办理", unread || warned || mustFix || open() > 0)
                .when("附注", !unread);
    }

    private String title() {
        String period = result.period().map(Wording::period).orElse("");
        String unit = result.unit().map(ReportingUnit::name).orElse("");
        if (unread) {
            return unit.isEmpty() ? text("letter.title.unread-file") : text("letter.title.unread", unit, period);
        }
        if (tally.graded() > 0) {
            return text("letter.title.warning", unit, period);
        }
        return text(result.status() == Status.ACCEPTED ? "letter.title.clear" : "letter.title.data", unit, period);
    }

    private String addressee() {
        return result.unit()
                .map(u -> text("letter.addressee." + u.kind().name(), u.name()))
                .orElseGet(() -> text("letter.addressee.unknown"));
    }

    private long open() {
        return tally.faults(Level.MUST_EXPLAIN) - tally.explained();
    }

    private List<String> causes() {
        List<String> causes = result.findings().stream()
                .map(f -> f.message() + f.advice())
                .distinct()
                .toList();
        return causes.isEmpty() ? List.of(text("letter.causes.none")) : Phrases.numbered(causes);
    }

    /** What is said of a deadline, in front of a verb. */
    static String until(Optional<Deadline> deadline) {
        return deadline.map(d -> text("letter.until", Wording.date(d.rectifyBy())))
                .orElseGet(() -> text("letter.until.unknown"));
    }

    static String fileName(CheckResult result) {
        String path = result.input().shown();
        return SafeText.line(path.substring(path.lastIndexOf('/') + 1), LONGEST_NAME);
    }
    /**
     * Faults that go away with the one they follow from, and need no line of their own. One that returns the submission
     * always has its line, unless its cause returns it as well.
     */
    static boolean isDerived(CheckResult result, Finding finding) {
        return finding.root().isPresent()
                && (finding.level() != Level.MUST_FIX
                        || result.findings().stream()
                                .filter(cause -> finding.root().equals(Optional.of(cause.id())))
                                .anyMatch(cause -> cause.level() == Level.MUST_FIX));
    }
}
