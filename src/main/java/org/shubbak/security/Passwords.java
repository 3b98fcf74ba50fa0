package org.shubbak.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Staff;
import org.shubbak.shared.Actor;
import org.shubbak.shared.OneTimePassword;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passwords as people get and choose them. One that an administrator hands out opens nothing but the page on which its
 * owner chooses his own, within {@code GOOD_FOR}. Length counts and kinds of characters do not (NIST SP 800-63B, 5.1.1.2).
 */
@Component
public class Passwords {

    static final Duration GOOD_FOR = Duration.ofDays(7);
    static final int SHORTEST = 10;
    /** BCrypt looks at no more. */
    static final int MOST_BYTES = 72;

    private static final Set<String> COMMON = Set.of(
            "1234567890", "0123456789", "password12", "password123", "qwertyuiop", "1q2w3e4r5t", "administrator");

    private final JdbcClient jdbc;
    private final Credentials credentials;
    private final StaffDirectory directory;
    private final PasswordEncoder encoder;
    private final Journal journal;
    private final Clock clock;

    Passwords(
            JdbcClient jdbc,
            Credentials credentials,
            StaffDirectory directory,
            PasswordEncoder encoder,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.credentials = credentials;
        this.directory = directory;
        this.encoder = encoder;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives the person a password for one sign-in; whatever was open for him is closed.
     *
     * @return the password, which is kept nowhere and told once
     */
    @Transactional
    public String handOut(Staff staff, Actor by) {
        String password = OneTimePassword.fresh();
        credentials.set(staff.id(), password);
        setOneTime(staff.id(), true);
        closeEverything(staff.id());
        journal.record(JournalEntry.act(
                by, "security.password-handed", null, staff.unit(), Map.of("staff", staff.signInName())));
        return password;
    }

    /**
     * Sets the password that the person chose; his other sessions and his tokens end.
     *
     * @throws Refusal {@code security.password-wrong} at {@code current}, {@code security.password-short}, {@code
     *     -long}, {@code -common}, {@code -same} at {@code chosen}, {@code security.password-differs} at {@code again}
     */
    @Transactional
    public void choose(CurrentStaff me, String current, String chosen, String again) {
        String hash = credentials.hashOf(me.id()).orElse("");
        if (!encoder.matches(current, hash)) {
            throw refused("wrong", "current");
        }
        check(me.signInName(), current, chosen);
        if (!chosen.equals(again)) {
            throw refused("differs", "again");
        }
        credentials.set(me.id(), chosen);
        setOneTime(me.id(), false);
        closeEverything(me.id());
        journal.record(JournalEntry.act(me.actor(), "security.password-chosen", null, me.unit(), Map.of()));
    }

    /** Ends the person's sessions and tokens. */
    @Transactional
    public void closeEverything(StaffId staff) {
        directory.forget(staff);
        jdbc.sql("DELETE FROM security.session WHERE principal_name = :staff")
                .param("staff", staff.toString())
                .update();
        jdbc.sql("UPDATE security.token SET revoked_at = :now WHERE staff = :staff AND revoked_at IS NULL")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("staff", staff.value())
                .update();
    }

    private static void check(String signInName, String current, String chosen) {
        String lower = chosen.toLowerCase(Locale.ROOT);
        if (chosen.codePointCount(0, chosen.length()) < SHORTEST) {
            throw Refusal.of(Refusal.Kind.INVALID, "security.password-short", SHORTEST)
                    .at("chosen");
        }
        if (chosen.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw refused("long", "chosen");
        }
        if (COMMON.contains(lower)
                || lower.contains(signInName.toLowerCase(Locale.ROOT))
                || lower.contains(Credentials.DEMO_PASSWORD)
                || chosen.codePoints().distinct().count() < 5) {
            throw refused("common", "chosen");
        }
        if (chosen.equals(current)) {
            throw refused("same", "chosen");
        }
    }

    private static Refusal refused(String what, String field) {
        return Refusal.of(Refusal.Kind.INVALID, "security.password-" + what).at(field);
    }

    private void setOneTime(StaffId staff, boolean oneTime) {
        jdbc.sql("UPDATE security.credential SET one_time = :oneTime WHERE staff = :staff")
                .param("oneTime", oneTime)
                .param("staff", staff.value())
                .update();
    }

    /** Whether a password handed out then may still be used now. */
    static boolean isGood(Instant handedOut, Instant now) {
        return now.isBefore(handedOut.plus(GOOD_FOR));
    }
}
