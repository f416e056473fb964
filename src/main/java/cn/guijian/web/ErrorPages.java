package cn.guijian.web;

import static cn.guijian.model.Texts.has;
import static cn.guijian.model.Texts.text;

import cn.guijian.check.PreCheck;
import cn.guijian.web.queue.FaultLog;
import cn.guijian.web.view.ErrorPage;
import cn.guijian.web.visit.Access;
import cn.guijian.web.visit.Guard;
import cn.guijian.web.visit.Html;
import cn.guijian.web.visit.Refusal;
import cn.guijian.web.visit.UploadLimits;
import cn.guijian.web.visit.Visits;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import jakarta.servlet.ServletException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What is said when a request is not served: in Chinese, with what to do, and never how the program looks inside. */
final class ErrorPages {
    private static final List<Integer> STATUSES = List.of(400, 403, 404, 405, 408, 409, 411, 413, 414, 421, 431, 503);
    private static final List<Class<? extends Exception>> BROKEN =
            List.of(ServletException.class, UnsupportedCharsetException.class, EofException.class);
    private static final String SAID = "said";
    private static final String FAULT = "X-Fault";
    private static final String HTMX = "HX-Request";

    private final Visits visits;
    private final FaultLog log;
    private final String base;

    /**
     * Pages.
     *
     * @param base what stands in front of every page's path
     */
    ErrorPages(Visits visits, FaultLog log, String base) {
        this.visits = visits;
        this.log = log;
        this.base = base;
    }

    void configure(JavalinConfig config) {
        config.jetty.modifyServer(server -> server.setErrorHandler(new BeforePages()));
        config.routes.exception(Refusal.class, (refusal, context) -> {
            if (refusal.status() == 503) {
                context.header("Retry-After", "2");
            }
            send(context, refusal.status(), String.valueOf(refusal.getMessage()));
        });
        config.routes.exception(Visits.Expired.class, (e, context) -> send(context, 403, text("web.error.expired")));
        config.routes.exception(Access.Needed.class, (needed, context) -> {
            context.status(needed.status()).attribute(SAID, true);
            Html.send(context, "access.jte", needed.page(visits.frame(context, "access")));
        });
        // A body that is none, or that breaks off: nothing is wrong with the program.
        for (Class<? extends Exception> broken : BROKEN) {
            config.routes.exception(broken, (e, context) -> send(context, 400, message(400)));
        }
        config.routes.exception(Exception.class, (fault, context) -> fault(context, fault));
        // What even an exception can't say, such as that memory has run out.
        config.router.javaLangErrorHandler((response, error) -> response.setHeader(FAULT, log.write("error", error)));
        config.routes.error(500, context -> {
            if (context.attribute(SAID) == null) {
                send(
                        context,
                        500,
                        text("web.error.500", String.valueOf(context.res().getHeader(FAULT))));
            }
        });
        STATUSES.forEach(status -> config.routes.error(status, context -> {
            if (context.attribute(SAID) == null) {
                send(context, status, message(status));
            }
        }));
    }

    private void fault(Context context, Exception fault) {
        String number = log.write(context.method() + " " + context.endpoint().path, fault);
        send(context, 500, text("web.error.500", number));
    }

    private static String message(int status) {
        String key = "web.error." + status;
        return text(has(key) ? key : "web.error.400", PreCheck.mostBytes() >> 20, UploadLimits.UPLOAD_BYTES >> 20);
    }

    private static ErrorPage page(int status, String message) {
        String key = "web.error." + status + ".title";
        return new ErrorPage(status, text(has(key) ? key : "web.error.title"), message);
    }

    private static String template(Optional<String> htmx) {
        return htmx.isEmpty() ? "error.jte" : "error-part.jte";
    }

    private static void send(Context context, int status, String message) {
        context.status(status).attribute(SAID, true);
        Html.send(context, template(Optional.ofNullable(context.header(HTMX))), page(status, message));
    }

    /** What the server refuses before a page is asked. */
    private final class BeforePages extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Throwable fault = (Throwable) request.getAttribute(ERROR_EXCEPTION);
            int status = fault instanceof HttpException known ? known.getCode() : response.getStatus();
            response.setStatus(status);
            String message = status == 500 && fault != null && !(fault instanceof EofException)
                    ? text("web.error.500", log.write(request.getMethod(), fault))
                    : message(status);
            Guard.HEADERS.forEach(response.getHeaders()::put);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Html.TYPE);
            String template = template(Optional.ofNullable(request.getHeaders().get(HTMX)));
            byte[] page = Html.render(template, base, page(status, message)).getBytes(StandardCharsets.UTF_8);
            response.write(true, ByteBuffer.wrap(page), callback);
            return true;
        }
    }
}
