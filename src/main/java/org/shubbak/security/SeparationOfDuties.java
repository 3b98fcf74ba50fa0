package org.shubbak.security;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.shubbak.organisation.Organisation;
import org.shubbak.security.Duty.Side;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applicant never meets the decider (فصل مقدم الخدمة عن طالبها): on one request the front office, the cashier, the
 * reviewers and the approver are different people, and none of them is the applicant.
 *
 * <p>This is the only place that decides it. One row per person and request names the person's side; the primary key
 * refuses a second side even where this class is passed by.
 */
@Component
public class SeparationOfDuties {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Organisation organisation;

    SeparationOfDuties(JdbcClient jdbc, Clock clock, Organisation organisation) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.organisation = organisation;
    }

    /**
     * Takes the part for the person, in the caller's transaction, and answers who has which part now; one statement.
     * Taking a part again, or the other part of the same side, is allowed.
     *
     * @throws Refusal {@code security.two-duties} when the person has a part on another side of this request, {@code
     *     security.own-request} when the person is its applicant
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Parts take(UUID request, StaffId staff, Duty duty) {
        var parts = Parts.read(jdbc.sql("""
                        with taken as (
                            insert into security.part_taken (request, staff, side, duty, taken_at)
                            values (:request, :staff, :side, :duty, :at)
                            on conflict (request, staff) do nothing
                            returning staff, side)
                        select staff, side from security.part_taken where request = :request
                        union all
                        select staff, side from taken
                        """)
                .param("request", request)
                .param("staff", staff.value())
                .param("side", duty.side().name())
                .param("duty", duty.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)));
        // Missing only when another transaction wrote the very same row a moment ago.
        var side = parts.sideOf(staff).orElseGet(() -> sideOf(request, staff));
        if (side != duty.side()) {
            throw refused(side);
        }
        return parts;
    }

    /** Who has which part in the request. */
    @Transactional(readOnly = true)
    public Parts parts(UUID request) {
        return Parts.read(jdbc.sql("select staff, side from security.part_taken where request = :request")
                .param("request", request));
    }

    /**
     * Opens the request's record: a member of staff who is its applicant is barred from every part in it. Call it in
     * the registering transaction, again for an agent.
     *
     * @param identityHash {@link Keyed#nationalId} of the applicant
     * @throws Refusal {@code security.own-request} when that person already has a part in the request
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(UUID request, String identityHash) {
        organisation.staffWithIdentity(identityHash).ifPresent(staff -> {
            if (!insert(request, staff, Side.APPLICANT, Side.APPLICANT.name())
                    && sideOf(request, staff) != Side.APPLICANT) {
                throw refused(Side.APPLICANT);
            }
        });
    }

    /** Everybody who may not take this part in the request because of another part, or of being its applicant. */
    @Transactional(readOnly = true)
    public Set<StaffId> barredFrom(UUID request, Duty duty) {
        return parts(request).barredFrom(duty);
    }

    private boolean insert(UUID request, StaffId staff, Side side, String duty) {
        return jdbc.sql("""
                                insert into security.part_taken (request, staff, side, duty, taken_at)
                                values (:request, :staff, :side, :duty, :at)
                                on conflict (request, staff) do nothing
                                """)
                        .param("request", request)
                        .param("staff", staff.value())
                        .param("side", side.name())
                        .param("duty", duty)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Side sideOf(UUID request, StaffId staff) {
        return jdbc.sql("select side from security.part_taken where request = :request and staff = :staff")
                .param("request", request)
                .param("staff", staff.value())
                .query((row, n) -> Side.valueOf(row.getString("side")))
                .single();
    }

    private static Refusal refused(Side side) {
        var code = side == Side.APPLICANT ? "security.own-request" : "security.two-duties";
        return Refusal.of(Refusal.Kind.FORBIDDEN, code);
    }
}
