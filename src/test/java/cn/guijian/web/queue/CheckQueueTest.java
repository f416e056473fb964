package cn.guijian.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.web.Served;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CheckQueueTest {
    private static final long LONG_MILLIS = 10_000;
    private static final Job.Owner OWNER = new Job.Owner("one", "127.0.0.1");

    private final StringWriter log = new StringWriter();

    private CheckQueue queue(int threads, int waiting, Duration most) {
        return queue(new CheckQueue.Bounds(threads, 4, waiting, most, most));
    }

    private CheckQueue queue(CheckQueue.Bounds bounds) {
        return new CheckQueue(bounds, new FaultLog(Served.DAY, new PrintWriter(log)));
    }

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
        try (CheckQueue queue = queue(1, 10, Duration.ofSeconds(1))) {
            Ticket<String> stuck = queue.submit(OWNER, () -> stubborn(release)).orElseThrow();
            Ticket<String> next = queue.submit(OWNER, () -> "next").orElseThrow();
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
        try (CheckQueue queue = queue(1, 10, Duration.ofMillis(100))) {
            CountDownLatch interrupted = new CountDownLatch(1);
            Ticket<String> ticket = queue.submit(OWNER, () -> {
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
        try (CheckQueue queue = queue(1, 2, Duration.ofSeconds(30))) {
            List<Ticket<String>> tickets = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                tickets.add(queue.submit(OWNER, () -> stubborn(release)).orElseThrow());
            }
            assertThat(queue.submit(OWNER, () -> "one too many")).isEqualTo(Optional.empty());
            assertThat(queue.ahead(tickets.get(2))).isEqualTo(1);
            release.countDown();
            tickets.get(2).await(LONG_MILLIS);
            assertThat(tickets).allMatch(ticket -> ticket.result().isPresent());
        }
    }

    @Test
    void faultOfTheProgramIsToldApart() throws InterruptedException {
        try (CheckQueue queue = queue(1, 2, Duration.ofSeconds(30))) {
            Ticket<String> ticket = queue.<String>submit(OWNER, () -> {
                        throw new IllegalStateException("a bug");
                    })
                    .orElseThrow();
            ticket.await(LONG_MILLIS);
            assertThat(ticket.state()).isInstanceOf(Ticket.State.Failed.class);
            String number = ((Ticket.State.Failed<String>) ticket.state()).number();
            assertThat(log.toString())
                    .contains("编号 " + number, "java.lang.IllegalStateException", "CheckQueueTest")
                    .doesNotContain("a bug");
        }
    }

    private static void await(List<Ticket<String>> tickets) throws InterruptedException {
        for (Ticket<String> ticket : tickets) {
            ticket.await(LONG_MILLIS);
        }
    }

    @Test
    void whatTakesLongGivesUpItsPlace() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        try (CheckQueue queue = queue(new CheckQueue.Bounds(1, 4, 10, Duration.ofMillis(30), Duration.ofMinutes(1)))) {
            for (int i = 0; i < 3; i++) {
                assertThat(queue.submit(OWNER, () -> stubborn(release))).isPresent();
            }
            Ticket<String> quick = queue.submit(OWNER, () -> "quick").orElseThrow();
            quick.await(LONG_MILLIS);
            assertThat(quick.result()).contains("quick");
            release.countDown();
        }
    }

    @Test
    void oneAddressLeavesThreadsToOthers() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        try (CheckQueue queue = queue(new CheckQueue.Bounds(2, 2, 20, Duration.ofMillis(30), Duration.ofMinutes(1)))) {
            for (int i = 0; i < 9; i++) {
                assertThat(queue.submit(new Job.Owner("session" + i, "10.0.0.1"), () -> stubborn(release)))
                        .isPresent();
            }
            Ticket<String> other = queue.submit(new Job.Owner("other", "10.0.0.2"), () -> "served")
                    .orElseThrow();
            other.await(LONG_MILLIS);
            assertThat(other.result()).contains("served");
            release.countDown();
        }
    }

    @Test
    void whoHasLessUnderWayComesFirst() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        try (CheckQueue queue = queue(1, 20, Duration.ofSeconds(30))) {
            queue.submit(new Job.Owner("first", "10.0.0.9"), () -> stubborn(release));
            List<Ticket<String>> tickets = new ArrayList<>();
            for (String job : new String[] {"a1 s 1", "a2 s 1", "a3 s 1", "b1 t 1", "c1 u 2"}) {
                String[] parts = job.split(" ");
                tickets.add(queue.<String>submit(new Job.Owner(parts[1], parts[2]), () -> {
                            order.add(parts[0]);
                            return "";
                        })
                        .orElseThrow());
            }
            release.countDown();
            await(tickets);
        }
        assertThat(order).containsExactly("a1", "c1", "b1", "a2", "a3");
    }

    @Test
    void aFullQueueMakesRoomForWhoHasLess() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        Job.Owner greedy = new Job.Owner("greedy", "10.0.0.1");
        try (CheckQueue queue = queue(1, 2, Duration.ofSeconds(30))) {
            List<Ticket<String>> tickets = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                tickets.add(queue.submit(greedy, () -> stubborn(release)).orElseThrow());
            }
            assertThat(queue.submit(greedy, () -> "one too many")).isEmpty();
            tickets.add(queue.submit(new Job.Owner("other", "10.0.0.2"), () -> "served")
                    .orElseThrow());
            release.countDown();
            await(tickets);
            assertThat(tickets.get(2).state()).isInstanceOf(Ticket.State.Dropped.class);
            assertThat(tickets.get(1).result()).isPresent();
            assertThat(tickets.get(3).result()).contains("served");
        }
    }

    @Test
    void whoeverIsToldToStopIsNoFault() throws InterruptedException {
        try (CheckQueue queue = queue(1, 2, Duration.ofMillis(50))) {
            Ticket<String> ticket = queue.<String>submit(OWNER, () -> {
                        try {
                            Thread.sleep(LONG_MILLIS);
                            return "";
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .orElseThrow();
            ticket.await(LONG_MILLIS);
            assertThat(ticket.state()).isInstanceOf(Ticket.State.Stopped.class);
        }
        assertThat(log.toString()).isEmpty();
    }
}
