package org.shubbak.workflow;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One round of what happens by itself: timers that are due fire, undealt steps are dealt again. */
@Component
class Timers {

    private static final int MOST_A_ROUND = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final FiringTimer firing;
    private final Steps steps;

    Timers(JdbcClient jdbc, Clock clock, FiringTimer firing, Steps steps) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.firing = firing;
        this.steps = steps;
    }

    /** Each in its own transaction; one that an act overtook is left out. */
    void round() {
        due().forEach(timer -> attempt(() -> firing.fire(timer)));
        steps.undealt(MOST_A_ROUND).forEach(step -> attempt(() -> firing.dealAgain(step)));
    }

    private static void attempt(Runnable act) {
        try {
            act.run();
        } catch (Refusal overtaken) {
            if (overtaken.kind() != Refusal.Kind.CONFLICT && overtaken.kind() != Refusal.Kind.NOT_FOUND) {
                throw overtaken;
            }
        }
    }

    private List<UUID> due() {
        return jdbc.sql("SELECT id FROM workflow.timer WHERE fire_at <= :now ORDER BY fire_at, id LIMIT :limit")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", MOST_A_ROUND)
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }
}
