package cn.guijian.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.InputFile;
import cn.guijian.model.Intake;
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
        return new Attempt(Tokens.random(), "a.xlsx", new byte[bytes], new Reading(() -> nothing), new Ticket<>());
    }

    @Test
    void endsThirtyMinutesAfterTheLastUseAndFreesItsMemory() {
        Sessions.Opened opened = sessions.open();
        sessions.add(opened.session(), List.of(attempt(1_000_000)));
        now = now.plus(Duration.ofMinutes(29));
        assertThat(sessions.find(opened.id())).contains(opened.session());
        now = now.plus(Duration.ofMinutes(29));
        assertThat(sessions.find(opened.id())).contains(opened.session());
        now = now.plus(Duration.ofMinutes(31));
        assertThat(sessions.find(opened.id())).isEmpty();
        assertThat(sessions.weight()).isZero();
    }

    @Test
    void letsTheOldestUploadsGoWhenThereIsTooMuch() {
        Session first = sessions.open().session();
        Session second = sessions.open().session();
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
        Session session = sessions.open().session();
        Attempt huge = attempt(4_000_000);
        sessions.add(session, List.of(huge));
        assertThat(session.batch()).containsExactly(huge);
    }

    @Test
    void renewedSessionIsNotFoundByItsOldId() {
        Sessions.Opened opened = sessions.open();
        String id = sessions.renew(opened.session());
        assertThat(sessions.find(opened.id())).isEmpty();
        assertThat(sessions.find(id)).contains(opened.session());
    }
}
