package org.shubbak.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.organisation.Organisation;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens of members of staff for the API; the database holds only their SHA-256. */
@Component
public class Tokens {

    static final String PREFIX = "shb_";
    private static final Duration VALIDITY = Duration.ofDays(30);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Organisation organisation, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Makes a token for the member of staff, valid for 30 days.
     *
     * @return the token's text, which cannot be had again
     * @throws Refusal {@code security.unknown-staff} when nobody has this sign-in name
     */
    @Transactional
    public String issue(String signInName) {
        return issue(signInName, VALIDITY);
    }

    /** Makes a token that is valid for the given time. */
    @Transactional
    public String issue(String signInName, Duration validity) {
        var staff = organisation
                .findStaff(signInName)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "security.unknown-staff", signInName));
        var token = newToken();
        var now = clock.instant();
        jdbc.sql("""
                        insert into security.token (hash, staff, issued_at, expires_at)
                        values (:hash, :staff, :now, :expires)
                        """)
                .param("hash", Sha256.hex(token))
                .param("staff", staff.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(validity).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Makes one token worthless, within the few seconds that answers are remembered. */
    @Transactional
    public void revoke(String token) {
        jdbc.sql("update security.token set revoked_at = :now where hash = :hash and revoked_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("hash", Sha256.hex(token))
                .update();
    }

    /** Makes every token of the person worthless, within the few seconds that answers are remembered. */
    @Transactional
    public void revokeAll(StaffId staff) {
        jdbc.sql("update security.token set revoked_at = :now where staff = :staff and revoked_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("staff", staff.value())
                .update();
    }

    Optional<Grant> find(String hash) {
        return jdbc.sql("select staff, expires_at from security.token where hash = :hash and revoked_at is null")
                .param("hash", hash)
                .query((row, n) -> new Grant(
                        new StaffId(row.getObject("staff", UUID.class)),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    private String newToken() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    record Grant(StaffId staff, Instant expires) {}
}
