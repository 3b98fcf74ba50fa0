package org.shubbak.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class ThriftySessionsTests {

    private final AtomicInteger lookUps = new AtomicInteger();
    private final ThriftySessions<MapSession> sessions =
            ThriftySessions.over(new MapSessionRepository(new ConcurrentHashMap<>()) {
                @Override
                public MapSession findById(String id) {
                    lookUps.incrementAndGet();
                    return super.findById(id);
                }
            });

    @Test
    void a_session_just_saved_is_not_looked_up_again_but_later_is() {
        var session = sessions.createSession();
        sessions.save(session);
        assertThat(sessions.findById(session.getId())).isSameAs(session);
        assertThat(lookUps).hasValue(0);
        assertThat(sessions.findById(session.getId())).isNotNull().isNotSameAs(session);
        assertThat(lookUps).hasValue(1);
    }

    @Test
    void a_deleted_session_is_gone_at_once() {
        var session = sessions.createSession();
        sessions.save(session);
        sessions.deleteById(session.getId());
        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void the_session_just_saved_answers_for_no_other() {
        var mine = sessions.createSession();
        var other = sessions.createSession();
        sessions.save(other);
        sessions.save(mine);
        assertThat(sessions.findById(other.getId())).isNotNull().isNotSameAs(mine);
    }

    @Test
    void its_use_is_noted_once_a_minute() {
        var start = Instant.parse("2026-11-23T08:00:00Z");
        var stored = new MapSession();
        stored.setLastAccessedTime(start);
        var session = new ThriftySession<>(stored);
        session.setLastAccessedTime(start.plusSeconds(59));
        assertThat(stored.getLastAccessedTime()).isEqualTo(start);
        session.setLastAccessedTime(start.plusSeconds(61));
        assertThat(stored.getLastAccessedTime()).isEqualTo(start.plusSeconds(61));
    }
}
