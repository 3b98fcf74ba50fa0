package org.shubbak.catalogue;

import java.time.Clock;
import java.util.Map;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws a service and brings it back. A withdrawn service is not asked for any more; its open requests go on. */
@Service
public class OfferingServices {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1_000;

    private final ServiceVersions versions;
    private final CurrentServices current;
    private final Journal journal;
    private final Clock clock;

    OfferingServices(ServiceVersions versions, CurrentServices current, Journal journal, Clock clock) {
        this.versions = versions;
        this.current = current;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code catalogue.not-an-administrator}, {@code catalogue.reason-too-short} or {@code
     *     catalogue.withdrawn-already}
     */
    @Transactional
    public void withdraw(ServiceCode code, String typedReason, CurrentStaff me) {
        administrator(me);
        String reason = ArabicText.clean(typedReason, LONGEST_REASON);
        if (reason.length() < SHORTEST_REASON) {
            throw Refusal.of(Refusal.Kind.INVALID, "catalogue.reason-too-short", SHORTEST_REASON)
                    .at("reason");
        }
        if (!versions.withdraw(code, me.actor(), clock.instant(), reason)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalogue.withdrawn-already", code.value());
        }
        record(me, "catalogue.withdrawn", Map.of("code", code.value(), "reason", reason));
    }

    /** @throws Refusal {@code catalogue.not-an-administrator} or {@code catalogue.not-withdrawn} */
    @Transactional
    public void bringBack(ServiceCode code, CurrentStaff me) {
        administrator(me);
        if (!versions.bringBack(code)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalogue.not-withdrawn", code.value());
        }
        record(me, "catalogue.brought-back", Map.of("code", code.value()));
    }

    private static void administrator(CurrentStaff me) {
        if (!me.has(Role.ADMIN)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "catalogue.not-an-administrator");
        }
    }

    private void record(CurrentStaff me, String act, Map<String, ?> detail) {
        journal.record(JournalEntry.act(me.actor(), act, null, null, detail));
        current.refreshAfterCommit();
    }
}
