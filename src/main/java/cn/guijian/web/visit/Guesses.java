package cn.guijian.web.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts wrong tokens by address. Nobody is locked out: a token has some 99 bits, so guesses need not be kept from being
 * made, only from being made at leisure; whoever has guessed often waits for the next answer.
 */
public final class Guesses {
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
