package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.ruleset.RulesWatch;
import cn.guijian.web.queue.Job;
import cn.guijian.web.view.DraftView;
import cn.guijian.web.view.PartsView;
import cn.guijian.web.view.TargetsView;
import cn.guijian.web.visit.Access;
import cn.guijian.web.visit.Callers;
import cn.guijian.web.visit.Html;
import cn.guijian.web.visit.Refusal;
import cn.guijian.web.visit.Session;
import cn.guijian.web.visit.Visits;
import cn.guijian.workbench.RuleFiles;
import cn.guijian.workbench.RulesDraft;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What an editor does on the policy page (规则): checks, previews, saves. Every change says what it was made on; where
 * that is not what lies in the folder any more, the editor is shown both and decides.
 */
final class EditPages {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Visits visits;
    private final Access access;
    private final RulesWatch rules;
    private final RuleFiles files;
    private final DraftDesk desk;
    private final Clock clock;

    EditPages(Visits visits, Access access, RulesWatch rules, DraftDesk desk, Clock clock) {
        this.visits = visits;
        this.access = access;
        this.rules = rules;
        this.files = new RuleFiles(rules.home());
        this.desk = desk;
        this.clock = clock;
    }

    void routes(RoutesConfig routes) {
        routes.post("/rules/check", context -> draft(context, false, Optional.empty()));
        routes.post("/rules/preview", context -> draft(context, true, Optional.empty()));
        routes.post("/rules/merge", this::merge);
        routes.post("/rules/save", this::save);
    }

    private Session editor(Context context) {
        if (!access.isEditor(context)) {
            throw new Refusal(403, text("web.edit.not-allowed"));
        }
        return visits.sending(context);
    }

    private void draft(Context context, boolean withEffect, Optional<String> notice)
            throws IOException, InterruptedException {
        Session session = editor(context);
        EditForm form = EditForm.of(context, files);
        if (form.isCurrent()) {
            Html.send(context, "draft.jte", check(context, form, withEffect).with(notice));
        } else {
            Html.send(context, "merge.jte", MergeView.of(form, session.csrf()));
        }
    }

    private DraftView check(Context context, EditForm form, boolean withEffect)
            throws IOException, InterruptedException {
        Session session = editor(context);
        return desk.check(
                new Job.Owner(session, Callers.of(context)),
                RulesDraft.of(rules.home(), form.version(), form.texts()),
                withEffect);
    }

    /** Answers with the part of the page that is edited, made on what lies in the folder now. */
    private void merge(Context context) throws IOException, InterruptedException {
        Session session = editor(context);
        EditForm form = EditForm.of(context, files);
        if (!form.isDecided()) {
            context.header("HX-Retarget", "#draft").header("HX-Reswap", "innerHTML");
            Html.send(context, "merge.jte", MergeView.of(form, session.csrf()));
            return;
        }
        Optional<DraftView> draft = Optional.of(check(context, form, true));
        SortedMap<String, String> texts = form.texts();
        if (texts.containsKey(RuleFiles.TARGETS)) {
            String base = files.text(RuleFiles.TARGETS).orElse("");
            Html.send(context, "targets.jte", TargetsView.of(base, texts.get(RuleFiles.TARGETS), true, draft));
        } else {
            String folder = texts.firstKey().split("/", 2)[0];
            Html.send(context, "parts.jte", PartsView.of(files, folder, texts, true, draft));
        }
    }

    private void save(Context context) throws IOException, InterruptedException {
        Session session = editor(context);
        RulesDraft draft = desk.draft(
                        session, Optional.ofNullable(context.formParam("draft")).orElse(""))
                .orElseThrow(() -> new Refusal(409, text("web.draft.gone")));
        if (!(desk.save(draft, STAMP.format(LocalDateTime.now(clock))) instanceof RulesDraft.Saved.Done done)) {
            draft(context, true, Optional.of(text("web.draft.overtaken")));
            return;
        }
        rules.refresh();
        session.say(text("web.draft.saved", String.join(text("web.list"), draft.files()), done.kept()));
        String list = context.contextPath() + "/rules";
        if (context.header("HX-Request") == null) {
            context.redirect(list, HttpStatus.SEE_OTHER);
        } else {
            context.header("HX-Redirect", list);
        }
    }
}
