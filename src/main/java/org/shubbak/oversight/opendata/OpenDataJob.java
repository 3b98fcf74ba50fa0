package org.shubbak.oversight.opendata;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares that closed months are published by themselves. */
@Configuration(proxyBeanMethods = false)
class OpenDataJob {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> openData(PublishingMonths publishing) {
        return Tasks.recurring("open-data", FixedDelay.of(PAUSE)).execute((instance, context) -> publishing.publish());
    }
}
