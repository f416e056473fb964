package cn.guijian.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sessions, bounded in number and weight: beyond that the oldest uploads go, whoever they belong to. Nothing is
 * ever written to disk.
 */
final class Sessions {
    static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST = 2000;

    private final Clock clock;
    private final long mostWeight;
    private final Map<String, Session> byId = new HashMap<>();
    private final Map<Attempt, Session> uploads = new LinkedHashMap<>();
    private long weight;

    Sessions(Clock clock, long mostWeight) {
        this.clock = clock;
        this.mostWeight = mostWeight;
    }

    /** A session with its id, which only the cookie holds. */
    record Opened(String id, Session session) {}

    synchronized Optional<Session> find(String id) {
        expire();
        Optional<Session> found = Optional.ofNullable(byId.get(id));
        found.ifPresent(session -> session.touch(clock.instant()));
        return found;
    }

    synchronized Opened open() {
        expire();
        if (byId.size() >= MOST) {
            byId.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().lastUsed()))
                    .map(Map.Entry::getKey)
                    .ifPresent(this::close);
        }
        Opened opened = new Opened(Tokens.random(), new Session(clock.instant()));
        byId.put(opened.id(), opened.session());
        return opened;
    }

    /** The same session under a new id: one that gains rights must not be known by an id from before. */
    synchronized String renew(Session session) {
        byId.values().remove(session);
        String id = Tokens.random();
        byId.put(id, session);
        return id;
    }

    /** Takes uploads into a session and lets the oldest ones go when there is too much. */
    synchronized void add(Session session, List<Attempt> attempts) {
        session.add(attempts);
        for (Attempt attempt : attempts) {
            uploads.put(attempt, session);
            weight += attempt.weight();
        }
        Iterator<Map.Entry<Attempt, Session>> oldest = uploads.entrySet().iterator();
        while (weight > mostWeight && uploads.size() > attempts.size() && oldest.hasNext()) {
            Map.Entry<Attempt, Session> entry = oldest.next();
            if (attempts.contains(entry.getKey())) {
                return;
            }
            oldest.remove();
            weight -= entry.getKey().weight();
            entry.getValue().remove(entry.getKey().id());
        }
    }

    /** What all uploads weigh. */
    synchronized long weight() {
        return weight;
    }

    private void expire() {
        Instant end = clock.instant().minus(LIFE);
        byId.entrySet().stream()
                .filter(entry -> entry.getValue().lastUsed().isBefore(end))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::close);
    }

    private void close(String id) {
        Session closed = byId.remove(id);
        if (closed != null) {
            uploads.entrySet().removeIf(entry -> {
                boolean gone = entry.getValue() == closed;
                weight -= gone ? entry.getKey().weight() : 0;
                return gone;
            });
        }
    }
}
