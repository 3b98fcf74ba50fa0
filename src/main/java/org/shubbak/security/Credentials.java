package org.shubbak.security;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shubbak.organisation.DemoStaffReady;
import org.shubbak.organisation.Staff;
import org.shubbak.shared.StaffId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The password hashes of the staff. */
@Component
class Credentials {

    static final String DEMO_PASSWORD = "shubbak";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Credentials(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    Optional<String> hashOf(StaffId staff) {
        return jdbc.sql("select password from security.credential where staff = :staff")
                .param("staff", staff.value())
                .query(String.class)
                .optional();
    }

    /** When the person's password was handed out; empty for one that he chose himself. */
    Optional<Instant> handedOut(StaffId staff) {
        return jdbc.sql("select changed_at from security.credential where staff = :staff and one_time")
                .param("staff", staff.value())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    @Transactional
    void set(StaffId staff, String password) {
        insert(List.of(staff), passwords.encode(password), "do update set password = :hash, changed_at = :now");
    }

    /** Demonstration accounts share one password, hashed once; a password changed since stays. */
    @EventListener
    void demonstrate(DemoStaffReady ready) {
        var people = ready.people().stream().map(Staff::id).toList();
        if (people.stream().anyMatch(person -> hashOf(person).isEmpty())) {
            insert(people, passwords.encode(DEMO_PASSWORD), "do nothing");
        }
    }

    private void insert(Collection<StaffId> staff, String hash, String onConflict) {
        jdbc.sql("""
                        insert into security.credential (staff, password, changed_at)
                        select cast(id as uuid), :hash, :now from unnest(:staff) as id
                        on conflict (staff) %s
                        """.formatted(onConflict))
                .param("staff", staff.stream().map(StaffId::toString).toArray(String[]::new))
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
