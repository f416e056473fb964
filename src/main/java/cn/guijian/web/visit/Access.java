package cn.guijian.web.visit;

import static cn.guijian.model.Texts.text;

import cn.guijian.web.queue.Tokens;
import cn.guijian.web.view.AccessPage;
import cn.guijian.web.view.Frame;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Who may see the bureau's and the policy pages, and who may save. On loopback everybody at the machine may look;
 * elsewhere the access token is asked for. Saving always needs the editor's token.
 */
public final class Access {
    static final Duration WAIT = Duration.ofSeconds(2);
    private static final int MOST_WAITING = 100;

    private final Semaphore late = new Semaphore(MOST_WAITING);
    private final Visits visits;
    private final Guesses guesses;
    private final Optional<String> accessToken;
    private final Optional<String> editorToken;

    public Access(ServerSettings settings, Visits visits, Clock clock) {
        this.visits = visits;
        this.guesses = new Guesses(clock);
        this.accessToken = settings.isPrivate() ? Optional.empty() : Optional.of(Tokens.legible());
        this.editorToken = settings.allowEdit() ? Optional.of(Tokens.legible()) : Optional.empty();
    }

    public Optional<String> accessToken() {
        return accessToken;
    }

    public Optional<String> editorToken() {
        return editorToken;
    }

    public void routes(RoutesConfig routes) {
        routes.post("/access", this::enter);
    }

    /** Lets the request go on, or asks for the token instead. */
    public void require(Context context) {
        if (accessToken.isPresent()
                && visits.of(context).filter(Session::isAdmitted).isEmpty()) {
            throw new Needed(403, Html.path(context), false, "");
        }
    }

    /** The page that was asked for wants a token first, or another than was sent. */
    public static final class Needed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final String to;
        private final boolean editor;

        Needed(int status, String to, boolean editor, String fault) {
            super(fault);
            this.status = status;
            this.to = to;
            this.editor = editor;
        }

        public int status() {
            return status;
        }

        public AccessPage page(Frame frame) {
            return new AccessPage(frame, to, editor, String.valueOf(getMessage()));
        }
    }

    public boolean isEditor(Context context) {
        return editorToken.isPresent()
                && visits.of(context).filter(Session::isEditor).isPresent();
    }

    private void enter(Context context) {
        visits.require(context);
        String typed =
                Tokens.typed(Optional.ofNullable(context.formParam("token")).orElse(""));
        boolean editor = "editor".equals(context.formParam("kind"));
        Optional<String> right = editor ? editorToken : accessToken;
        if (right.filter(token -> Tokens.same(token, typed)).isEmpty()) {
            refuse(context, editor);
            return;
        }
        Session session = visits.sending(context);
        if (editor) {
            session.makeEditor();
        } else {
            session.admit();
        }
        visits.renew(context, session);
        context.redirect(context.contextPath() + back(context), HttpStatus.SEE_OTHER);
    }

    /** Whoever guesses often is answered late; so many wait at most, the others are told so at once. */
    private void refuse(Context context, boolean editor) {
        if (!guesses.isOften(Callers.of(context))) {
            throw new Needed(403, back(context), editor, text("web.access.wrong"));
        }
        String fault = text("web.access.often", Guesses.SPAN.toMinutes(), Guesses.FREE);
        Needed refusal = new Needed(429, back(context), editor, fault);
        if (!late.tryAcquire()) {
            throw refusal;
        }
        context.future(() -> CompletableFuture.runAsync(
                () -> {
                    late.release();
                    throw refusal;
                },
                CompletableFuture.delayedExecutor(WAIT.toMillis(), TimeUnit.MILLISECONDS)));
    }

    /** Only to our own pages. */
    private static String back(Context context) {
        String to = Optional.ofNullable(context.formParam("to")).orElse("/");
        return to.matches("/(quarter|rules)[A-Za-z0-9/_.-]*") ? to : "/";
    }

    /**
     * Counts wrong tokens by address. Nobody is locked out: a token has some 99 bits, so guesses need not be kept from being
     * made, only from being made at leisure; whoever has guessed often waits for the next answer.
     */
    public static final class Guesses {
        public static final int FREE = 5;
        static final Duration SPAN = Duration.ofMinutes(5);
        private static final int ADDRESSES = 1000;

        private final Clock clock;
        private final Map<String, Deque<Instant>> byAddress = new LinkedHashMap<>();

        Guesses(Clock clock) {
            this.clock = clock;
        }

        /** Whether the address has guessed often, this wrong one counted. */
        synchronized boolean isOften(String address) {
            Instant now = clock.instant();
            Deque<Instant> wrong = byAddress.computeIfAbsent(address, a -> new ArrayDeque<>());
            wrong.removeIf(before -> before.isBefore(now.minus(SPAN)));
            if (wrong.size() <= FREE) {
                wrong.add(now);
            }
            if (byAddress.size() > ADDRESSES) {
                byAddress.remove(byAddress.keySet().iterator().next());
            }
            return wrong.size() > FREE;
        }
    }
}
