package cn.guijian.report.page;

import cn.guijian.model.Printable;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;

/** Lays out a page by its template in {@code src/main/jte}, compiled in the build; every text is escaped there. */
public final class Pages {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "cn.guijian.pages");

    private Pages() {}

    /** The bytes of a page. */
    public static byte[] render(String template, Object page) {
        return html(template, page).getBytes(StandardCharsets.UTF_8);
    }

    /** A page, or a part of one. */
    public static String html(String template, Object page) {
        var output = new StringOutput();
        ENGINE.render(template, page, output);
        return Printable.text(output.toString()).replace("\r\n", "\n");
    }
}
