package cn.guijian.web;

import cn.guijian.check.Screen;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The few files that pages load, all from the jar. Only these names are known: there is no folder behind them. */
final class Assets {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";

    private record Asset(String type, byte[] content) {}

    private static final String PICTURE = "image/png";

    private final Map<String, Asset> assets = Map.of(
            "help-county.png", new Asset(PICTURE, resource("/cn/guijian/web/help-county.png")),
            "help-mend.png", new Asset(PICTURE, resource("/cn/guijian/web/help-mend.png")),
            "help-bureau.png", new Asset(PICTURE, resource("/cn/guijian/web/help-bureau.png")),
            "help-policy.png", new Asset(PICTURE, resource("/cn/guijian/web/help-policy.png")),
            "htmx.js", new Asset(SCRIPT, resource(HTMX)),
            "icon.svg", new Asset("image/svg+xml", resource("/cn/guijian/web/icon.svg")),
            "page.js", new Asset(SCRIPT, resource("/cn/guijian/web/page.js")),
            "page.css", new Asset(STYLE, resource("/cn/guijian/web/page.css")),
            "report.css", new Asset(STYLE, Screen.style().getBytes(StandardCharsets.UTF_8)));

    void send(Context context) {
        Asset asset = Optional.ofNullable(assets.get(context.pathParam("name"))).orElseThrow(NotFoundResponse::new);
        context.contentType(asset.type()).header("Cache-Control", "no-cache").result(asset.content());
    }

    private static byte[] resource(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
