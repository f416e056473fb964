package cn.guijian.web;

import cn.guijian.model.Printable;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/** Lays out a page by its template in {@code src/main/jte/web}; every text is escaped there. */
final class Html {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "cn.guijian.pages");

    private Html() {}

    static void send(Context context, String template, Object page) {
        StringOutput output = new StringOutput();
        ENGINE.render("web/" + template, page, output);
        context.contentType("text/html; charset=utf-8").result(Printable.text(output.toString()));
    }
}
