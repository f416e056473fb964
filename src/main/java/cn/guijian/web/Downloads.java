package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.check.PreCheck.Checked;
import cn.guijian.check.UnitFiles;
import cn.guijian.check.UnitFiles.ReportFile;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.web.queue.Attempt;
import cn.guijian.web.view.ReportPage;
import cn.guijian.web.visit.Visits;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The report files of uploads: made when asked for, only for the session that uploaded the workbook. */
final class Downloads {
    /** Addresses with the word of {@code --format} that each stands for. */
    private static final Map<String, String> FORMATS = Map.of(
            "warning-report.docx", "docx",
            "warning-report.html", "html",
            "annotated", "xlsx",
            "result.json", "json");

    private final Visits visits;
    private final UnitFiles files;

    Downloads(Visits visits, UnitFiles files) {
        this.visits = visits;
        this.files = files;
    }

    void routes(RoutesConfig routes) {
        routes.get("/result/{id}/{file}", this::send);
    }

    private void send(Context context) throws IOException {
        Attempt attempt = visits.of(context)
                .flatMap(session -> session.attempt(context.pathParam("id")))
                .orElseThrow(NotFoundResponse::new);
        Checked checked = attempt.checked().orElseThrow(NotFoundResponse::new);
        send(context, files, checked.result(), attempt.bytes());
    }

    /** Sends the file that the address names: the report as a page, everything else to be saved. */
    static void send(Context context, UnitFiles files, CheckResult result, byte[] original) throws IOException {
        String format =
                Optional.ofNullable(FORMATS.get(context.pathParam("file"))).orElseThrow(NotFoundResponse::new);
        ReportFile file = files.of(format, result, original).orElseThrow(NotFoundResponse::new);
        if (format.equals("html") && context.queryParam("save") == null) {
            ReportPage.send(context, file.content());
        } else {
            save(context, file, name(result, file.name()));
        }
    }

    private static void save(Context context, ReportFile file, String name) {
        context.contentType(type(file.name()))
                .header("Content-Disposition", FileNames.attachment(name, file.name()))
                .result(file.content());
    }

    private static String name(CheckResult result, String file) {
        String what = text("web.file." + file.substring(0, file.lastIndexOf('.')));
        String whose = result.unit().map(ReportingUnit::name).orElse("")
                + result.period()
                        .map(p -> text("web.period", String.valueOf(p.year()), p.quarter()))
                        .orElse("");
        return (whose.isEmpty() ? "" : whose + "-") + what + file.substring(file.lastIndexOf('.'));
    }

    static String type(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "xls" -> "application/vnd.ms-excel";
            case "json" -> "application/json; charset=utf-8";
            case "html" -> "text/html; charset=utf-8";
            case "zip" -> "application/zip";
            default -> "application/octet-stream";
        };
    }
}
