package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.check.QuarterFolders;
import cn.guijian.model.rules.RuleFault;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.RulesWatch;
import cn.guijian.web.queue.CheckQueue;
import cn.guijian.web.queue.Job;
import cn.guijian.web.queue.Ticket;
import cn.guijian.web.queue.Tokens;
import cn.guijian.web.view.DraftView;
import cn.guijian.web.view.DraftView.Fault;
import cn.guijian.web.view.DraftView.Line;
import cn.guijian.web.view.EffectView;
import cn.guijian.web.visit.Refusal;
import cn.guijian.web.visit.Session;
import cn.guijian.workbench.Diagnosis;
import cn.guijian.workbench.RulesComparer;
import cn.guijian.workbench.RulesDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks drafts in the queue and keeps the one that each editor has seen last: only that can be saved. */
final class DraftDesk {
    /** As long as a quarter's check may take, and somebody looks at the page meanwhile. */
    private static final long PATIENCE_MILLIS = 120_000;

    private static final int KEPT = 50;

    private final RulesWatch rules;
    private final CheckQueue queue;
    private final Optional<Path> data;
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    private record Kept(Session session, RulesDraft draft) {}

    private record Outcome(RulesDraft.Checked checked, Optional<EffectView> effect) {}

    DraftDesk(RulesWatch rules, CheckQueue queue, Optional<Path> data) {
        this.rules = rules;
        this.queue = queue;
        this.data = data;
    }

    /** Checks a draft; with its effect, and then so that it can be saved, when that is asked for. */
    DraftView check(Job.Owner owner, RulesDraft draft, boolean withEffect) throws InterruptedException {
        Ticket<Outcome> ticket = queue.submit(owner, () -> {
                    RulesDraft.Checked checked = draft.check(withEffect);
                    return new Outcome(checked, withEffect ? effect(checked) : Optional.empty());
                })
                .orElseThrow(() -> new Refusal(503, text("web.refused.busy")));
        ticket.await(PATIENCE_MILLIS);
        if (ticket.state() instanceof Ticket.State.Failed<Outcome> failed) {
            throw new Refusal(500, text("web.error.500", failed.number()));
        }
        Outcome outcome = ticket.result().orElseThrow(() -> new Refusal(503, text("web.draft.failed")));
        boolean savable =
                withEffect && outcome.checked().isSound() && !draft.files().isEmpty();
        Session session = (Session) owner.session();
        String id = savable ? keep(session, draft) : "";
        return Drafts.view(draft, outcome.checked(), outcome.effect(), id, session.csrf());
    }

    /** Saves a draft, one at a time: between the look at the folder and the writing nobody else may write. */
    synchronized RulesDraft.Saved save(RulesDraft draft, String stamp) throws IOException {
        return draft.save(stamp);
    }

    private Optional<EffectView> effect(RulesDraft.Checked checked) throws IOException {
        if (!checked.isSound()) {
            return Optional.empty();
        }
        if (data.isEmpty()) {
            return Optional.of(EffectView.without());
        }
        return Optional.of(EffectView.of(RulesComparer.compare(
                new RulesComparer.Named(text("web.effect.before"), rules.ruleset()),
                new RulesComparer.Named(
                        text("web.effect.after"), checked.ruleset().orElseThrow()),
                new RulesComparer.Data(List.copyOf(QuarterFolders.of(data.get()).values()), Optional.empty(), data),
                Progress.SILENT)));
    }

    private synchronized String keep(Session session, RulesDraft draft) {
        String id = Tokens.random();
        kept.values().removeIf(other -> other.session() == session);
        kept.put(id, new Kept(session, draft));
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return id;
    }

    /** The draft that this session has seen under the id. */
    synchronized Optional<RulesDraft> draft(Session session, String id) {
        return Optional.ofNullable(kept.get(id))
                .filter(entry -> entry.session() == session)
                .map(Kept::draft);
    }

    /** Puts the check of a draft into words. */
    private static final class Drafts {
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
                                    .filter(reminder -> draft.files()
                                            .contains(reminder.fault().file()))
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
}
