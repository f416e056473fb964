package cn.guijian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CheckQueueTest {
    private static final long LONG_MILLIS = 10_000;

    /** A job that heeds no interrupt, as a library in an endless loop. */
    private static String stubborn(CountDownLatch release) {
        while (true) {
            try {
                release.await();
                return "late";
            } catch (InterruptedException e) {
                Thread.interrupted();
            }
        }
    }

    @Test
    void endsAStuckJobForWhoeverWaitsAndGoesOnWithTheOthers() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        try (CheckQueue queue = new CheckQueue(1, 10, Duration.ofSeconds(1))) {
            Ticket<String> stuck = queue.submit(() -> stubborn(release)).orElseThrow();
            Ticket<String> next = queue.submit(() -> "next").orElseThrow();
            stuck.await(LONG_MILLIS);
            assertThat(stuck.state()).isInstanceOf(Ticket.State.Stopped.class);
            next.await(LONG_MILLIS);
            assertThat(next.result()).contains("next");
            assertThat(queue.stuck()).isEqualTo(1);
            release.countDown();
            for (int i = 0; i < 200 && queue.stuck() > 0; i++) {
                Thread.sleep(10);
            }
            assertThat(queue.stuck()).isZero();
            assertThat(stuck.result()).as("what comes late is not taken").isEmpty();
        }
    }

    @Test
    void interruptsAJobThatHeedsIt() throws InterruptedException {
        try (CheckQueue queue = new CheckQueue(1, 10, Duration.ofMillis(100))) {
            CountDownLatch interrupted = new CountDownLatch(1);
            Ticket<String> ticket = queue.submit(() -> {
                        try {
                            Thread.sleep(LONG_MILLIS);
                        } catch (InterruptedException e) {
                            interrupted.countDown();
                        }
                        return "";
                    })
                    .orElseThrow();
            ticket.await(LONG_MILLIS);
            interrupted.await();
            assertThat(ticket.state()).isInstanceOf(Ticket.State.Stopped.class);
        }
    }

    @Test
    void refusesWhatItCanNotHoldAndKnowsThePlaces() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        try (CheckQueue queue = new CheckQueue(1, 2, Duration.ofSeconds(30))) {
            List<Ticket<String>> tickets = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                tickets.add(queue.submit(() -> stubborn(release)).orElseThrow());
            }
            assertThat(queue.submit(() -> "one too many")).isEqualTo(Optional.empty());
            assertThat(queue.ahead(tickets.get(2))).isEqualTo(1);
            release.countDown();
            tickets.get(2).await(LONG_MILLIS);
            assertThat(tickets).allMatch(ticket -> ticket.result().isPresent());
        }
    }

    @Test
    void faultOfTheProgramIsToldApart() throws InterruptedException {
        try (CheckQueue queue = new CheckQueue(1, 2, Duration.ofSeconds(30))) {
            Ticket<String> ticket = queue.<String>submit(() -> {
                        throw new IllegalStateException("a bug");
                    })
                    .orElseThrow();
            ticket.await(LONG_MILLIS);
            assertThat(ticket.state()).isEqualTo(new Ticket.State.Failed<>("java.lang.IllegalStateException: a bug"));
        }
    }
}
