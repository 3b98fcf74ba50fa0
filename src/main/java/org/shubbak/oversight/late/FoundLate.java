package org.shubbak.oversight.late;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A late request as the modules' report views tell it.
 *
 * @param over the day on which it was decided, for one that is over already
 */
record FoundLate(
        UUID request,
        String number,
        String unit,
        String backOffice,
        String service,
        LocalDate due,
        LateFacts facts,
        @Nullable LocalDate over) {

    static FoundLate of(ResultSet row, @Nullable UUID superior) throws SQLException {
        LateFacts facts = new LateFacts(
                row.getBoolean("incomplete"),
                row.getString("kind"),
                row.getString("item"),
                row.getBoolean("pooled"),
                row.getObject("dealt_to", UUID.class),
                row.getBoolean("there"),
                superior);
        return new FoundLate(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("unit"),
                row.getString("back_office"),
                row.getString("service"),
                row.getObject("due", LocalDate.class),
                facts,
                row.getObject("over", LocalDate.class));
    }

    /** The row as it is to be written; the names are those of the table. */
    Written written(Level level) {
        Proposal proposal = Proposal.of(facts);
        return new Written(
                request,
                number,
                unit,
                backOffice,
                service,
                due,
                proposal.cause(),
                proposal.body(),
                proposal.owner(),
                level,
                over,
                over == null ? null : "DECIDED");
    }

    /** For {@code jsonb_to_recordset}. */
    record Written(
            UUID request,
            String number,
            String unit,
            String back_office,
            String service,
            LocalDate due,
            Cause proposed_cause,
            @Nullable String proposed_body,
            @Nullable UUID proposed_owner,
            Level level,
            @Nullable LocalDate left_on,
            @Nullable String how) {

        boolean sameAs(@Nullable KnownLate known) {
            return known != null
                    && known.due().equals(due)
                    && known.level() == level
                    && known.proposal().equals(new Proposal(proposed_cause, proposed_body, proposed_owner));
        }
    }
}
