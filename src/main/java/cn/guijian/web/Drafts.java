package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.RuleFault;
import cn.guijian.web.DraftView.Fault;
import cn.guijian.web.DraftView.Line;
import cn.guijian.workbench.Diagnosis;
import cn.guijian.workbench.RulesDraft;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the check of a draft into words. */
final class Drafts {
    private Drafts() {}

    static DraftView view(
            RulesDraft draft, RulesDraft.Checked checked, Optional<EffectView> effect, String id, String csrf) {
        return new DraftView(
                "",
                summary(draft, checked),
                checked.isSound(),
                Stream.concat(checked.errors().stream(), checked.failedCases().stream())
                        .map(Drafts::fault)
                        .toList(),
                draft.files().isEmpty()
                        ? List.of()
                        : checked.reminders().stream()
                                .filter(reminder ->
                                        draft.files().contains(reminder.fault().file()))
                                .map(Drafts::fault)
                                .toList(),
                effect,
                id,
                csrf);
    }

    private static String summary(RulesDraft draft, RulesDraft.Checked checked) {
        if (draft.files().isEmpty()) {
            return text("web.draft.unchanged");
        }
        if (!checked.isSound()) {
            return text(
                    "web.draft.faulty",
                    checked.errors().size() + checked.failedCases().size());
        }
        String files = String.join(text("web.list"), draft.files());
        return checked.cases() == 0
                ? text("web.draft.sound", files)
                : text("web.draft.sound.cases", files, checked.cases());
    }

    private static Fault fault(Diagnosis diagnosis) {
        RuleFault fault = diagnosis.fault();
        return new Fault(
                fault.file(),
                fault.line(),
                fault.column(),
                fault.message() + (fault.remedy().isEmpty() ? "" : " " + fault.remedy()),
                diagnosis.excerpt().map(Drafts::line));
    }

    private static Line line(Diagnosis.Excerpt excerpt) {
        String line = excerpt.line();
        int from = Math.min(excerpt.from(), line.length());
        int to = Math.min(Math.max(from, excerpt.to()), line.length());
        return new Line(line.substring(0, from), line.substring(from, to), line.substring(to));
    }
}
