package org.shubbak.oversight.late;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares that late requests are found by themselves. */
@Configuration(proxyBeanMethods = false)
class LateJob {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> findingLateRequests(FindingLate finding) {
        return Tasks.recurring("late-requests", FixedDelay.of(PAUSE)).execute((instance, context) -> finding.round());
    }
}
