package cn.guijian.web.visit;

import static cn.guijian.model.Texts.text;

import cn.guijian.ruleset.RulesWatch;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.web.queue.Tokens;
import cn.guijian.web.view.Frame;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who asks, and what stands around the page that answers. */
public final class Visits {
    private static final String VISITOR = "visitor";

    private final Sessions sessions;
    private final RulesWatch rules;
    private final ServerSettings settings;
    private final Clock clock;
    private final byte[] key = Tokens.key();

    public Visits(Sessions sessions, RulesWatch rules, ServerSettings settings, Clock clock) {
        this.sessions = sessions;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /** The session of whoever asks; whoever only looks has none. */
    public Optional<Session> of(Context context) {
        return sessions.find(visitor(context));
    }

    /** The session of whoever sends something, begun now if need be; the token must come with it. */
    public Session sending(Context context) {
        require(context);
        return sessions.open(visitor(context), csrf(context), Callers.of(context));
    }

    /** Refuses what does not come with the token of one of our pages. */
    public void require(Context context) {
        String token = Optional.ofNullable(context.header("X-CSRF-Token"))
                .or(() -> Optional.ofNullable(context.formParam("csrf")))
                .orElse("");
        if (!Tokens.same(token, csrf(context))) {
            throw new Expired();
        }
    }

    /** Goes with every form: another site's page does not know it. It is made of the cookie, so nobody has to keep it. */
    public String csrf(Context context) {
        return of(context).map(Session::csrf).orElseGet(() -> Tokens.sealed(key, visitor(context)));
    }

    /** What the cookie says, or a new one. */
    private String visitor(Context context) {
        return Optional.<String>ofNullable(context.attribute(VISITOR))
                .or(() -> Optional.ofNullable(context.cookie(name(context))).filter(Tokens::isRandom))
                .orElseGet(() -> cookie(context, Tokens.random()));
    }

    /** The form was not given out by this session: it has ended, or another site made it. */
    public static final class Expired extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A new cookie for a session that has got rights. */
    void renew(Context context, Session session) {
        cookie(context, sessions.renew(session));
    }

    public Frame frame(Context context, String page) {
        Ruleset ruleset = rules.ruleset();
        LocalDate today = LocalDate.now(clock);
        return new Frame(
                text("web." + page + ".title"),
                tabs(page),
                csrf(context),
                ruleset.provenance().rulesSha256(),
                ruleset.provenance().rulesCount(),
                text("web.date", today.getYear(), today.getMonthValue(), today.getDayOfMonth()),
                ruleset.provenance().version(),
                notices(of(context)));
    }

    private static List<Frame.Tab> tabs(String page) {
        return List.of("precheck", "quarter", "rules", "help").stream()
                .map(name -> new Frame.Tab(
                        text("web." + name + ".tab"), name.equals("precheck") ? "/" : "/" + name, name.equals(page)))
                .toList();
    }

    private List<String> notices(Optional<Session> session) {
        List<String> notices = new ArrayList<>();
        session.flatMap(Session::takeMessage).ifPresent(notices::add);
        if (!rules.faults().isEmpty()) {
            notices.add(text("web.notice.rules", rules.faults().size()));
        }
        return notices;
    }

    private String cookie(Context context, String id) {
        String path = settings.path().isEmpty() ? "/" : settings.path();
        boolean secure = settings.publicUrl().filter(PublicUrl::isSecure).isPresent();
        context.attribute(VISITOR, id);
        context.res()
                .setHeader(
                        "Set-Cookie",
                        name(context) + "=" + id + "; Path=" + path + "; HttpOnly; SameSite=Strict"
                                + (secure ? "; Secure" : ""));
        return id;
    }

    /** Cookies know no ports: two servers on one machine would take each other's away. */
    private static String name(Context context) {
        return "guijian-" + context.req().getLocalPort();
    }
}
