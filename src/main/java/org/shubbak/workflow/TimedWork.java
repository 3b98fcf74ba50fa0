package org.shubbak.workflow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what of workflow happens by itself. */
@Configuration(proxyBeanMethods = false)
class TimedWork {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    RecurringTask<Void> workflowTimers(Timers timers) {
        return Tasks.recurring("workflow-timers", FixedDelay.of(PAUSE)).execute((instance, context) -> timers.round());
    }
}
