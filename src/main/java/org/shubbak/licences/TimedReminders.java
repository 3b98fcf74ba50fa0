package org.shubbak.licences;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what of licences happens by itself. */
@Configuration(proxyBeanMethods = false)
class TimedReminders {

    private static final Duration PAUSE = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> renewalReminders(Reminders reminders) {
        return Tasks.recurring("renewal-reminders", FixedDelay.of(PAUSE))
                .execute((instance, context) -> reminders.round());
    }

    @Bean
    RecurringTask<Void> forgettingPrepared(PreparedRows prepared) {
        return Tasks.recurring("prepared-papers", FixedDelay.of(PreparedRows.KEPT))
                .execute((instance, context) -> prepared.forgetOld());
    }

    @Bean
    RecurringTask<Void> sealLifting(LiftingSeals seals) {
        return Tasks.recurring("seal-lifting", new RestingSchedule()).execute((instance, context) -> seals.round());
    }
}
