package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.app.RulesWatch;
import cn.guijian.app.Ruleset;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who asks, and what stands around the page that answers. */
final class Visits {
    private static final String SESSION = "session";

    private final Sessions sessions;
    private final RulesWatch rules;
    private final Clock clock;

    Visits(Sessions sessions, RulesWatch rules, Clock clock) {
        this.sessions = sessions;
        this.rules = rules;
        this.clock = clock;
    }

    /** The session of whoever asks; a new one where there is none. */
    Session of(Context context) {
        Session session = Optional.<Session>ofNullable(context.attribute(SESSION))
                .or(() -> known(context))
                .orElseGet(() -> {
                    Sessions.Opened opened = sessions.open();
                    cookie(context, opened.id());
                    return opened.session();
                });
        context.attribute(SESSION, session);
        return session;
    }

    /** The session of whoever sends something; the token must come with it. */
    Session sending(Context context) {
        Session session = known(context).orElseThrow(Expired::new);
        String token = Optional.ofNullable(context.header("X-CSRF-Token"))
                .or(() -> Optional.ofNullable(context.formParam("csrf")))
                .orElse("");
        if (!Tokens.same(token, session.csrf())) {
            throw new Expired();
        }
        return session;
    }

    /** The form was not given out by this session: it has ended, or another site made it. */
    static final class Expired extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Gives rights to a session, and a new cookie with them. */
    void renew(Context context, Session session) {
        cookie(context, sessions.renew(session));
    }

    Frame frame(Context context, String page) {
        Ruleset ruleset = rules.ruleset();
        LocalDate today = LocalDate.now(clock);
        return new Frame(
                text("web." + page + ".title"),
                tabs(page),
                of(context).csrf(),
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

    private List<String> notices(Session session) {
        List<String> notices = new ArrayList<>();
        session.takeMessage().ifPresent(notices::add);
        if (!rules.faults().isEmpty()) {
            notices.add(text("web.notice.rules", rules.faults().size()));
        }
        return notices;
    }

    private Optional<Session> known(Context context) {
        return Optional.ofNullable(context.cookie(name(context))).flatMap(sessions::find);
    }

    private static void cookie(Context context, String id) {
        context.res().setHeader("Set-Cookie", name(context) + "=" + id + "; Path=/; HttpOnly; SameSite=Strict");
    }

    /** Cookies know no ports: two servers on one machine would take each other's away. */
    private static String name(Context context) {
        return "guijian-" + context.req().getLocalPort();
    }
}
