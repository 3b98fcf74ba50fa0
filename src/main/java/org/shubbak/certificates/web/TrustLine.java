package org.shubbak.certificates.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.certificates.TrustChange;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Staff;
import org.shubbak.organisation.Unit;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.StaffId;

/**
 * A change as the page shows it.
 *
 * @param mayDecide whether it waits for a second person and the reader may be that person
 */
public record TrustLine(
        TrustChange change,
        @Nullable Unit unit,
        @Nullable Staff proposer,
        @Nullable Staff decider,
        boolean mayDecide) {

    static TrustLine of(TrustChange change, Organisation organisation, CurrentStaff me) {
        return new TrustLine(
                change,
                change.unit() == null
                        ? null
                        : organisation.findUnit(change.unit()).orElse(null),
                staff(change.proposedBy(), organisation),
                staff(change.decidedBy(), organisation),
                change.outcome() == null && !change.proposedBy().equals(me.id()));
    }

    private static @Nullable Staff staff(@Nullable StaffId id, Organisation organisation) {
        return id == null ? null : organisation.findStaff(id).orElse(null);
    }

    public String unitName(Locale locale) {
        return unit == null ? "" : unit.name(locale);
    }

    public String proposedBy(Locale locale) {
        return proposer == null ? "" : proposer.name(locale);
    }

    public String decidedBy(Locale locale) {
        return decider == null ? "" : decider.name(locale);
    }
}
