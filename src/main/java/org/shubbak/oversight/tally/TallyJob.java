package org.shubbak.oversight.tally;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares that the figures follow the acts by themselves. */
@Configuration(proxyBeanMethods = false)
class TallyJob {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Bean
    RecurringTask<Void> followingTallies(KeepingTallies keeping) {
        return Tasks.recurring("tallies", FixedDelay.of(PAUSE)).execute((instance, context) -> keeping.catchUp());
    }
}
