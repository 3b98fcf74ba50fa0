package org.shubbak.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The observed holidays of every scope, read again at most once a minute, so that a decree reaches every node soon. */
@Component
class Holidays {

    static final String NATIONAL = "national";

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Snapshot(Instant readAt, Map<String, Set<LocalDate>> days) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    Holidays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isHoliday(String governorate, LocalDate day) {
        Map<String, Set<LocalDate>> days = days();
        return days.getOrDefault(NATIONAL, Set.of()).contains(day)
                || days.getOrDefault(governorate, Set.of()).contains(day);
    }

    /** Forgets what was read, now and once more when the running transaction has ended either way. */
    void changed() {
        snapshot = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    snapshot = null;
                }
            });
        }
    }

    private Map<String, Set<LocalDate>> days() {
        Snapshot known = snapshot;
        if (known == null || known.readAt().plus(FRESH).isBefore(clock.instant())) {
            known = new Snapshot(clock.instant(), read());
            snapshot = known;
        }
        return known.days();
    }

    private Map<String, Set<LocalDate>> read() {
        Map<String, Set<LocalDate>> days = new HashMap<>();
        jdbc.sql("SELECT scope, date FROM organisation.holiday").query(row -> {
            days.computeIfAbsent(row.getString("scope"), scope -> new HashSet<>())
                    .add(row.getObject("date", LocalDate.class));
        });
        return days;
    }
}
