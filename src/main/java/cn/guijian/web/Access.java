package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Optional;

/**
 * Who may see the bureau's and the policy pages, and who may save. On loopback everybody at the machine may look;
 * elsewhere the access token is asked for. Saving always needs the editor's token.
 */
final class Access {
    private final Visits visits;
    private final RateLimit limit;
    private final Optional<String> accessToken;
    private final Optional<String> editorToken;

    Access(ServerSettings settings, Visits visits, Clock clock) {
        this.visits = visits;
        this.limit = new RateLimit(clock);
        this.accessToken = settings.isLoopback() ? Optional.empty() : Optional.of(Tokens.legible());
        this.editorToken = settings.allowEdit() ? Optional.of(Tokens.legible()) : Optional.empty();
    }

    Optional<String> accessToken() {
        return accessToken;
    }

    Optional<String> editorToken() {
        return editorToken;
    }

    void routes(RoutesConfig routes) {
        routes.post("/access", this::enter);
    }

    /** Lets the request go on, or asks for the token instead. */
    void require(Context context) {
        if (accessToken.isPresent() && !visits.of(context).isAdmitted()) {
            throw new Needed();
        }
    }

    /** The page that was asked for wants a token first. */
    static final class Needed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    boolean isEditor(Context context) {
        return editorToken.isPresent() && visits.of(context).isEditor();
    }

    private void enter(Context context) {
        Session session = visits.sending(context);
        if (limit.isReached(context.ip())) {
            throw new Refusal(429, text("web.error.429"));
        }
        String typed =
                Tokens.typed(Optional.ofNullable(context.formParam("token")).orElse(""));
        boolean editor = "editor".equals(context.formParam("kind"));
        Optional<String> right = editor ? editorToken : accessToken;
        if (right.filter(token -> Tokens.same(token, typed)).isEmpty()) {
            limit.wrong(context.ip());
            throw new Refusal(403, text("web.access.wrong"));
        }
        if (editor) {
            session.makeEditor();
        } else {
            session.admit();
        }
        visits.renew(context, session);
        context.redirect(back(context), HttpStatus.SEE_OTHER);
    }

    /** Only to our own pages. */
    private static String back(Context context) {
        String to = Optional.ofNullable(context.formParam("to")).orElse("/");
        return to.matches("/(quarter|rules)[A-Za-z0-9/_.-]*") ? to : "/";
    }
}
