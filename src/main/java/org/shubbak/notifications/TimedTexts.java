package org.shubbak.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares that text messages are sent. */
@Configuration(proxyBeanMethods = false)
class TimedTexts {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    @Bean
    RecurringTask<Void> sendTextMessages(SendingTexts sending) {
        return Tasks.recurring("text-messages", FixedDelay.of(PAUSE)).execute((instance, context) -> sending.round());
    }
}
