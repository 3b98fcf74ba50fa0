package org.shubbak.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Everything timed: runs the recurring tasks that the modules declare, on one node at a time, over restarts. */
@Component
@ConditionalOnProperty(name = "shubbak.jobs", matchIfMissing = true)
final class Jobs implements SmartLifecycle {

    private static final Duration POLLING = Duration.ofSeconds(10);
    /** A node that was killed in the middle of a task is taken for dead after six of these, and the task runs again. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final DataSource database;
    private final List<RecurringTask<?>> tasks;
    private @Nullable Scheduler scheduler;

    Jobs(DataSource database, List<RecurringTask<?>> tasks) {
        this.database = database;
        this.tasks = List.copyOf(tasks);
    }

    @Override
    public void start() {
        var started = Scheduler.create(database)
                .startTasks(List.copyOf(tasks))
                .tableName("platform.scheduled_tasks")
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .threads(2)
                .build();
        started.start();
        scheduler = started;
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
