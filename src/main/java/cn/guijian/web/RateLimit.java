package cn.guijian.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts wrong tokens, by address and over all: who guesses has to wait. */
final class RateLimit {
    private static final int PER_ADDRESS = 5;
    private static final int OVER_ALL = 50;
    private static final Duration SPAN = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<String, Deque<Instant>> byAddress = new HashMap<>();
    private final Deque<Instant> all = new ArrayDeque<>();

    RateLimit(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isReached(String address) {
        Instant end = clock.instant().minus(SPAN);
        forget(all, end);
        byAddress.values().forEach(wrong -> forget(wrong, end));
        byAddress.values().removeIf(Deque::isEmpty);
        return all.size() >= OVER_ALL
                || byAddress.getOrDefault(address, new ArrayDeque<>()).size() >= PER_ADDRESS;
    }

    synchronized void wrong(String address) {
        all.add(clock.instant());
        byAddress.computeIfAbsent(address, a -> new ArrayDeque<>()).add(clock.instant());
    }

    private static void forget(Deque<Instant> wrong, Instant end) {
        while (!wrong.isEmpty() && wrong.peek().isBefore(end)) {
            wrong.remove();
        }
    }
}
