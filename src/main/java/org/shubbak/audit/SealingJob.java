package org.shubbak.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what the journal does by itself. */
@Configuration(proxyBeanMethods = false)
class SealingJob {

    private static final Duration SEALING = Duration.ofSeconds(50);
    private static final Duration FORGETTING = Duration.ofDays(1);

    /** With the scheduler's own pause, once a minute. */
    @Bean
    RecurringTask<Void> journalSealing(Sealing sealing, Witnesses witnesses) {
        return Tasks.recurring("journal-sealing", FixedDelay.of(SEALING)).execute((instance, context) -> {
            sealing.seal();
            witnesses.tell();
        });
    }

    @Bean
    RecurringTask<Void> journalForgetting(Forgetting forgetting) {
        return Tasks.recurring("journal-forgetting", FixedDelay.of(FORGETTING))
                .execute((instance, context) -> forgetting.round());
    }
}
