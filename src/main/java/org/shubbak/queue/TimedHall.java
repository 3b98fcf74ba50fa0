package org.shubbak.queue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.shubbak.queue.appointment.AppointmentMessages;
import org.shubbak.queue.appointment.CheckingIn;
import org.shubbak.queue.texting.TellingSoon;
import org.shubbak.queue.ticket.EndingDay;
import org.shubbak.queue.ticket.StrandedPeople;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what of the hall happens by itself. */
@Configuration(proxyBeanMethods = false)
class TimedHall {

    private static final Duration PAUSE = Duration.ofSeconds(60);
    /** Between being nearly up and being called there is little time. */
    private static final Duration TEXTS_PAUSE = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> hallRound(
            EndingDay ending, StrandedPeople stranded, CheckingIn checkingIn, AppointmentMessages messages) {
        return Tasks.recurring("hall-round", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            ending.round();
            stranded.round();
            checkingIn.round();
            messages.round();
        });
    }

    @Bean
    RecurringTask<Void> hallTexts(TellingSoon telling) {
        return Tasks.recurring("hall-texts", FixedDelay.of(TEXTS_PAUSE))
                .execute((instance, context) -> telling.round());
    }
}
