package org.shubbak.oversight.signals;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares that the signals are computed at night, and soon after somebody asked. */
@Configuration(proxyBeanMethods = false)
class SignalsJob {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    @Bean
    RecurringTask<Void> integritySignals(AskingQuestions asking) {
        return Tasks.recurring("integrity-signals", FixedDelay.of(PAUSE))
                .execute((instance, context) -> asking.round());
    }
}
