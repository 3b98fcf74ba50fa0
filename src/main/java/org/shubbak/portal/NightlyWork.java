package org.shubbak.portal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.shubbak.shared.CairoTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what of the portal happens by itself. */
@Configuration(proxyBeanMethods = false)
class NightlyWork {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

    @Bean
    RecurringTask<Void> practiceOfServices(Practice practice) {
        return Tasks.recurring("practice-of-services", Schedules.daily(CairoTime.ZONE, AT_NIGHT))
                .execute((instance, context) -> practice.compute());
    }
}
