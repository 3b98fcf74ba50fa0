package org.shubbak.licences;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;

/**
 * When work goes on that nobody waits for: after it rested several times as long as it worked, so that it never takes more
 * than a fifth of one core from the people at the windows, however much there is to do.
 */
final class RestingSchedule implements Schedule {

    private static final Duration LEAST = Duration.ofSeconds(20);
    private static final int RESTS = 4;

    @Override
    public Instant getNextExecutionTime(ExecutionComplete worked) {
        var rest = worked.getDuration().multipliedBy(RESTS);
        return worked.getTimeDone().plus(rest.compareTo(LEAST) < 0 ? LEAST : rest);
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }
}
