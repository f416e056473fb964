package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.app.RuleBooks;
import cn.guijian.app.RuleFiles;
import cn.guijian.app.RulesDraft;
import cn.guijian.app.RulesWatch;
import cn.guijian.app.TargetTable;
import cn.guijian.model.RuleFault;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policy page (规则): targets and rules to read, and, with the editor's token, to change. */
final class RulesPages {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Visits visits;
    private final Access access;
    private final RulesWatch rules;
    private final RuleFiles files;
    private final DraftDesk desk;
    private final Clock clock;

    RulesPages(Visits visits, Access access, RulesWatch rules, DraftDesk desk, Clock clock) {
        this.visits = visits;
        this.access = access;
        this.rules = rules;
        this.files = new RuleFiles(rules.folder());
        this.desk = desk;
        this.clock = clock;
    }

    void routes(RoutesConfig routes) {
        routes.before("/rules*", access::require);
        routes.get("/rules", this::page);
        routes.get("/rules/book", this::book);
        routes.get("/rules/rule/{folder}", this::rule);
        routes.post("/rules/check", context -> draft(context, false));
        routes.post("/rules/preview", context -> draft(context, true));
        routes.post("/rules/save", this::save);
    }

    private EditView edit(Context context) {
        return new EditView(
                access.editorToken().isPresent(),
                access.isEditor(context),
                visits.of(context).csrf(),
                context.path());
    }

    private void page(Context context) throws IOException {
        EditView edit = edit(context);
        TargetTable targets = TargetTable.of(files.text(RuleFiles.TARGETS).orElse("\n"));
        List<List<String>> rows = new ArrayList<>(targets.rows());
        if (edit.editor()) {
            rows.add(Collections.nCopies(targets.head().size(), ""));
        }
        Html.send(
                context,
                "rules.jte",
                new RulesPage(
                        visits.frame(context, "rules"),
                        edit,
                        targets.head(),
                        rows,
                        RuleFiles.entries(rules.ruleset()),
                        rules.faults().stream().map(RuleFault::text).toList()));
    }

    private void book(Context context) throws IOException {
        ReportPage.sendBook(
                context, RuleBooks.html(RuleBooks.of(rules.folder(), rules.ruleset(), LocalDate.now(clock))));
    }

    private void rule(Context context) throws IOException {
        String folder = context.pathParam("folder");
        RuleFiles.Entry rule = RuleFiles.entries(rules.ruleset()).stream()
                .filter(entry -> entry.folder().equals(folder))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        List<RulePage.Part> parts = new ArrayList<>();
        for (String file : files.of(folder)) {
            String content = files.text(file).orElse("");
            String label = text("web.rule." + file.substring(file.indexOf('/') + 1));
            parts.add(new RulePage.Part(file, label, content, content.split("\n", -1).length + 1));
        }
        Html.send(context, "rule.jte", new RulePage(visits.frame(context, "rules"), edit(context), rule, parts));
    }

    private Session editor(Context context) {
        Session session = visits.sending(context);
        if (!access.isEditor(context)) {
            throw new Refusal(403, text("web.edit.not-allowed"));
        }
        return session;
    }

    private void draft(Context context, boolean withEffect) throws IOException, InterruptedException {
        Session session = editor(context);
        Map<String, String> texts = texts(context);
        Html.send(context, "draft.jte", desk.check(session, texts, withEffect));
    }

    /** The changed texts of a form: whole files, or the cells of the targets. */
    private Map<String, String> texts(Context context) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> field : context.formParamMap().entrySet()) {
            if (field.getKey().startsWith("file:")) {
                String file = field.getKey().substring("file:".length());
                if (!files.isEditable(file)) {
                    throw new Refusal(400, text("web.error.400"));
                }
                texts.put(file, field.getValue().get(0).replace("\r\n", "\n"));
            }
        }
        List<String> cells = Optional.ofNullable(context.formParams("cell")).orElse(List.of());
        if (!cells.isEmpty()) {
            String before = files.text(RuleFiles.TARGETS).orElse("\n");
            int width = TargetTable.of(before).head().size();
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i + width <= cells.size(); i += width) {
                rows.add(List.copyOf(cells.subList(i, i + width)));
            }
            texts.put(RuleFiles.TARGETS, TargetTable.replaced(before, rows));
        }
        return texts;
    }

    private void save(Context context) throws IOException {
        Session session = editor(context);
        RulesDraft draft = desk.draft(
                        session, Optional.ofNullable(context.formParam("draft")).orElse(""))
                .orElseThrow(() -> new Refusal(409, text("web.draft.gone")));
        RulesDraft.Saved saved = draft.save(STAMP.format(LocalDateTime.now(clock)));
        if (saved instanceof RulesDraft.Saved.Done done) {
            rules.refresh();
            session.say(text("web.draft.saved", String.join(text("web.list"), draft.files()), done.kept()));
            if (context.header("HX-Request") == null) {
                context.redirect("/rules", HttpStatus.SEE_OTHER);
            } else {
                context.header("HX-Redirect", "/rules");
            }
        } else {
            throw new Refusal(409, text("web.draft.overtaken"));
        }
    }
}
