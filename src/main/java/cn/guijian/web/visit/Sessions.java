package cn.guijian.web.visit;

import cn.guijian.web.queue.Attempt;
import cn.guijian.web.queue.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sessions, bounded in number and weight. Beyond that whoever has most makes room: the address with the most, there
 * the session that has not been used for longest. One that a token has opened is closed last. Nothing is ever written to
 * disk.
 */
public final class Sessions {
    static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST = 2000;

    private final Clock clock;
    private final long mostWeight;
    private final Map<String, Session> byId = new HashMap<>();
    private final Map<Attempt, Session> uploads = new LinkedHashMap<>();

    public Sessions(Clock clock, long mostWeight) {
        this.clock = clock;
        this.mostWeight = mostWeight;
    }

    synchronized Optional<Session> find(String id) {
        expire();
        Optional<Session> found = Optional.ofNullable(byId.get(id));
        found.ifPresent(session -> session.touch(clock.instant()));
        return found;
    }

    /** The session with this id, begun now if there is none: two requests at once begin the same. */
    synchronized Session open(String id, String csrf, String address) {
        return find(id).orElseGet(() -> {
            if (byId.size() >= MOST) {
                close(mostDispensable(byId.values()));
            }
            Session session = new Session(csrf, address, clock.instant());
            byId.put(id, session);
            return session;
        });
    }

    private static Session mostDispensable(Collection<Session> sessions) {
        Map<String, Long> counts =
                sessions.stream().collect(Collectors.groupingBy(Session::address, Collectors.counting()));
        return sessions.stream()
                .min(Comparator.comparing(Session::hasRights)
                        .thenComparing(session -> -counts.getOrDefault(session.address(), 0L))
                        .thenComparing(Session::lastUsed))
                .orElseThrow();
    }

    /** The same session under a new id: one that gains rights must not be known by an id from before. */
    synchronized String renew(Session session) {
        byId.values().remove(session);
        String id = Tokens.random();
        byId.put(id, session);
        return id;
    }

    /** Takes uploads into a session; when there is too much then, others go. */
    public synchronized void add(Session session, List<Attempt> attempts) {
        session.add(attempts);
        attempts.forEach(attempt -> uploads.put(attempt, session));
        trim(attempts);
    }

    /** Lets uploads go while there is too much; those not, and never the last. */
    public synchronized void trim(List<Attempt> kept) {
        while (weight() > mostWeight && uploads.size() > Math.max(1, kept.size())) {
            Map.Entry<Attempt, Session> gone = mostDispensable(kept);
            uploads.remove(gone.getKey());
            gone.getValue().remove(gone.getKey().id());
            gone.getKey().drop();
        }
    }

    private Map.Entry<Attempt, Session> mostDispensable(List<Attempt> kept) {
        Map<String, Long> weights = new HashMap<>();
        uploads.forEach((attempt, session) -> weights.merge(session.address(), attempt.weight(), Long::sum));
        return uploads.entrySet().stream()
                .filter(upload -> !kept.contains(upload.getKey()))
                .min(Map.Entry.comparingByValue(
                        Comparator.<Session, Long>comparing(session -> -weights.getOrDefault(session.address(), 0L))
                                .thenComparing(Session::lastUsed)))
                .orElseThrow();
    }

    /** What all uploads weigh. */
    synchronized long weight() {
        return uploads.keySet().stream().mapToLong(Attempt::weight).sum();
    }

    private void expire() {
        Instant end = clock.instant().minus(LIFE);
        byId.values().stream()
                .filter(session -> session.lastUsed().isBefore(end))
                .toList()
                .forEach(this::close);
    }

    private void close(Session session) {
        byId.values().remove(session);
        uploads.keySet().stream()
                .filter(attempt -> session.equals(uploads.get(attempt)))
                .toList()
                .forEach(attempt -> {
                    uploads.remove(attempt);
                    attempt.drop();
                });
    }
}
