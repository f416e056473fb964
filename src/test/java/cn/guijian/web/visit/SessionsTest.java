package cn.guijian.web.visit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.InputFile;
import cn.guijian.model.form.Intake;
import cn.guijian.web.queue.Attempt;
import cn.guijian.web.queue.OneReading;
import cn.guijian.web.queue.Ticket;
import cn.guijian.web.queue.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private Instant now = Instant.parse("2024-01-20T01:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final Sessions sessions = new Sessions(clock, 3_000_000);

    private static Attempt attempt(int bytes) {
        Intake nothing = new Intake.Unread(new InputFile("a.xlsx", "", bytes), List.of());
        return new Attempt(Tokens.random(), "a.xlsx", new byte[bytes], new OneReading(() -> nothing), new Ticket<>());
    }

    private Session open(String id, String address) {
        now = now.plusMillis(1);
        return sessions.open(id, "", address);
    }

    @Test
    void endsThirtyMinutesAfterTheLastUseAndFreesItsMemory() {
        Session session = open("one", "a");
        sessions.add(session, List.of(attempt(1_000_000)));
        now = now.plus(Duration.ofMinutes(29));
        assertThat(sessions.find("one")).contains(session);
        now = now.plus(Duration.ofMinutes(29));
        assertThat(sessions.find("one")).contains(session);
        now = now.plus(Duration.ofMinutes(31));
        assertThat(sessions.find("one")).isEmpty();
        assertThat(sessions.weight()).isZero();
    }

    @Test
    void twoRequestsAtOnceBeginOneSession() {
        assertThat(open("one", "a")).isSameAs(open("one", "a"));
    }

    @Test
    void letsTheOldestUploadsGoWhenThereIsTooMuch() {
        Session first = open("one", "a");
        Session second = open("two", "a");
        Attempt old = attempt(1_000_000);
        Attempt recent = attempt(2_000_000);
        sessions.add(first, List.of(old));
        sessions.add(second, List.of(recent));
        assertThat(first.attempt(old.id())).isEmpty();
        assertThat(second.attempt(recent.id())).contains(recent);
        assertThat(sessions.weight()).isEqualTo(recent.weight());
    }

    @Test
    void keepsWhatHasJustComeEvenIfItAloneIsTooMuch() {
        Session session = open("one", "a");
        Attempt huge = attempt(4_000_000);
        sessions.add(session, List.of(huge));
        assertThat(session.batch()).containsExactly(huge);
    }

    /** A small workbook can hold much text. */
    @Test
    void resultsWeighWhatTheyHold() throws Exception {
        Session session = open("one", "a");
        Attempt first = attempt(1000);
        Attempt second = attempt(1000);
        sessions.add(session, List.of(first));
        sessions.add(open("two", "a"), List.of(second));
        InputFile input = new InputFile("a.xlsx", "字".repeat(1_500_000), 1000);
        assertThat(second.reading().intake()).isNotNull();
        second.reading().weigh(input);
        sessions.trim(List.of());
        assertThat(session.attempt(first.id())).isEmpty();
        assertThat(first.ticket().state()).as("its turn does not come").isInstanceOf(Ticket.State.Dropped.class);
        assertThat(sessions.weight()).isBetween(3_000_000L, 3_100_000L);
    }

    @Test
    void whoUploadsMuchFlushesNobodyElse() {
        Session quiet = open("quiet", "a");
        Attempt kept = attempt(500_000);
        sessions.add(quiet, List.of(kept));
        for (int i = 0; i < 20; i++) {
            sessions.add(open("loud" + i, "b"), List.of(attempt(600_000)));
        }
        assertThat(quiet.attempt(kept.id())).contains(kept);
        assertThat(sessions.weight()).isLessThanOrEqualTo(3_000_000);
    }

    @Test
    void whoBeginsManySessionsClosesItsOwnIdleOnesOnly() {
        open("quiet", "a");
        for (int i = 0; i < 3000; i++) {
            open("loud" + i, "b");
        }
        assertThat(sessions.find("quiet")).isPresent();
        assertThat(sessions.find("loud0")).isEmpty();
        assertThat(sessions.find("loud2999")).isPresent();
    }

    @Test
    void ofOneAddressTheIdleOneGoesAndNotTheOldestAndNoneWithRights() {
        open("editor", "a").makeEditor();
        open("oldest", "a");
        open("idle", "a");
        for (int i = 0; i < 1997; i++) {
            open("other" + i, "a");
        }
        assertThat(sessions.find("oldest")).isPresent();
        open("one more", "a");
        assertThat(sessions.find("idle")).isEmpty();
        assertThat(sessions.find("oldest")).isPresent();
        assertThat(sessions.find("editor")).isPresent();
    }

    @Test
    void renewedSessionIsNotFoundByItsOldId() {
        Session session = open("one", "a");
        String id = sessions.renew(session);
        assertThat(sessions.find("one")).isEmpty();
        assertThat(sessions.find(id)).contains(session);
    }
}
