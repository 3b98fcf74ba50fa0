package org.shubbak.requests;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.shubbak.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.ConcurrencyFailureException;

/** Looks every minute for requests whose legal time ran out; each is dealt with in its own transaction. */
@Configuration(proxyBeanMethods = false)
class Expiries {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_A_ROUND = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Expiries.class);

    @Bean
    RecurringTask<Void> requestDeadlines(ApplyingExpiry applying) {
        return Tasks.recurring("request-deadlines", FixedDelay.of(PAUSE))
                .execute((instance, context) -> round(applying));
    }

    static int round(ApplyingExpiry applying) {
        return (int) applying.waiting(MOST_A_ROUND).stream()
                .filter(request -> attempt(applying, request))
                .count();
    }

    /** One that an act overtook is left to the next round; one that cannot be applied does not hold up the others. */
    private static boolean attempt(ApplyingExpiry applying, UUID request) {
        try {
            return applying.apply(request);
        } catch (Refusal | ConcurrencyFailureException overtaken) {
            return false;
        } catch (IllegalStateException wrong) {
            LOG.error("The expiry of request {} could not be applied", request, wrong);
            return false;
        }
    }
}
