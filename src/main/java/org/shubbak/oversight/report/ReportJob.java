package org.shubbak.oversight.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares that reports are made soon after they were asked for. */
@Configuration(proxyBeanMethods = false)
class ReportJob {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    RecurringTask<Void> makingMonthReports(MakingReports making) {
        return Tasks.recurring("month-reports", FixedDelay.of(PAUSE)).execute((instance, context) -> making.makeAll());
    }
}
