package cn.guijian.web;

import static cn.guijian.model.Texts.has;
import static cn.guijian.model.Texts.text;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said when a request is not served: in Chinese, with what to do, and never how the program looks inside. */
final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private static final String SAID = "said";

    private final Visits visits;

    ErrorPages(Visits visits) {
        this.visits = visits;
    }

    void routes(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, context) -> {
            if (refusal.status() == 503) {
                context.header("Retry-After", "2");
            }
            send(context, refusal.status(), String.valueOf(refusal.getMessage()));
        });
        routes.exception(Visits.Expired.class, (expired, context) -> send(context, 403, text("web.error.expired")));
        routes.exception(Access.Needed.class, (needed, context) -> {
            context.status(403).attribute(SAID, true);
            Html.send(context, "access.jte", new AccessPage(visits.frame(context, "access"), context.path()));
        });
        routes.exception(Exception.class, (fault, context) -> {
            LOG.error("{} {}", context.method(), context.path(), fault);
            send(context, 500, text("web.error.500"));
        });
        for (int status : new int[] {400, 403, 404, 405, 409, 411, 413, 421, 429, 503}) {
            routes.error(status, context -> {
                if (context.attribute(SAID) == null) {
                    send(context, status, text("web.error." + status));
                }
            });
        }
    }

    private static void send(Context context, int status, String message) {
        String key = "web.error." + status + ".title";
        ErrorPage page = new ErrorPage(status, text(has(key) ? key : "web.error.title"), message);
        context.status(status).attribute(SAID, true);
        Html.send(context, context.header("HX-Request") == null ? "error.jte" : "error-part.jte", page);
    }
}
