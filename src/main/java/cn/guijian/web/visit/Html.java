package cn.guijian.web.visit;

import cn.guijian.model.Printable;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Lays out a page by its template in {@code src/main/jte/web}; every text is escaped there. */
public final class Html {
    public static final String TYPE = "text/html; charset=utf-8";

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "cn.guijian.pages");

    private Html() {}

    public static void send(Context context, String template, Object page) {
        context.contentType(TYPE).result(render(template, context.contextPath(), page));
    }

    /**
     * Lays out a page.
     *
     * @param base what stands in front of the path of everything that the page links to
     */
    public static String render(String template, String base, Object page) {
        StringOutput output = new StringOutput();
        ENGINE.render("web/" + template, Map.of("base", base, "page", page), output);
        return Printable.text(output.toString());
    }

    /** The path of a request without what stands in front of every path. */
    public static String path(Context context) {
        return context.path().substring(context.contextPath().length());
    }
}
