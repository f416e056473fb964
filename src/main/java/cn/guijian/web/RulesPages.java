package cn.guijian.web;

import cn.guijian.model.rules.RuleFault;
import cn.guijian.ruleset.RulesWatch;
import cn.guijian.web.view.EditView;
import cn.guijian.web.view.PartsView;
import cn.guijian.web.view.ReportPage;
import cn.guijian.web.view.RulePage;
import cn.guijian.web.view.RulesPage;
import cn.guijian.web.view.TargetsView;
import cn.guijian.web.visit.Access;
import cn.guijian.web.visit.Html;
import cn.guijian.web.visit.Visits;
import cn.guijian.workbench.RuleBooks;
import cn.guijian.workbench.RuleFiles;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The policy page (规则): targets and rules to read. */
final class RulesPages {
    private final Visits visits;
    private final Access access;
    private final RulesWatch rules;
    private final RuleFiles files;
    private final Clock clock;

    RulesPages(Visits visits, Access access, RulesWatch rules, Clock clock) {
        this.visits = visits;
        this.access = access;
        this.rules = rules;
        this.files = new RuleFiles(rules.home());
        this.clock = clock;
    }

    void routes(RoutesConfig routes) {
        routes.before("/rules*", access::require);
        routes.get("/rules", this::page);
        routes.get("/rules/book", this::book);
        routes.get("/rules/rule/{folder}", this::rule);
    }

    private EditView edit(Context context) {
        return new EditView(
                access.editorToken().isPresent(), access.isEditor(context), visits.csrf(context), Html.path(context));
    }

    private void page(Context context) throws IOException {
        EditView edit = edit(context);
        String targets = files.text(RuleFiles.TARGETS).orElse("");
        Html.send(
                context,
                "rules.jte",
                new RulesPage(
                        visits.frame(context, "rules"),
                        edit,
                        TargetsView.of(targets, targets, edit.editor(), Optional.empty()),
                        RuleFiles.entries(rules.ruleset()),
                        rules.faults().stream().map(RuleFault::text).toList()));
    }

    private void book(Context context) throws IOException {
        ReportPage.sendBook(context, RuleBooks.html(RuleBooks.of(rules.ruleset(), LocalDate.now(clock))));
    }

    private void rule(Context context) throws IOException {
        String folder = context.pathParam("folder");
        RuleFiles.Entry rule = RuleFiles.entries(rules.ruleset()).stream()
                .filter(entry -> entry.folder().equals(folder))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        EditView edit = edit(context);
        PartsView parts = PartsView.of(files, folder, Map.of(), edit.editor(), Optional.empty());
        Html.send(context, "rule.jte", new RulePage(visits.frame(context, "rules"), edit, rule, parts));
    }
}
