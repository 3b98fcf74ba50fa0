package org.shubbak.oversight.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.JournalEntry;
import org.shubbak.audit.JournalRow;
import org.shubbak.organisation.Staff;
import org.shubbak.oversight.RequestHistory.History;
import org.shubbak.shared.Actor;
import org.shubbak.shared.StaffId;
import org.shubbak.web.Page;

/**
 * One line of a history as the page shows it.
 *
 * @param look whether it was a look at personal data and not an act
 */
public record JournalLine(
        long seq,
        Instant at,
        Actor actor,
        String act,
        boolean look,
        List<JournalDetail> details,
        @Nullable Staff staff) {

    static List<JournalLine> of(History history) {
        return history.rows().stream().map(row -> of(row, history)).toList();
    }

    private static JournalLine of(JournalRow row, History history) {
        boolean look = row.kind() == JournalEntry.Kind.READ;
        StaffId id = row.actor().staff();
        Staff staff = id == null ? null : history.names().get(id.toString());
        return new JournalLine(
                row.seq(), row.at(), row.actor(), row.act(), look, JournalDetail.of(row.detail(), history), staff);
    }

    /** What was done, in words. */
    public String title(Page page) {
        String message = "audit.act." + act;
        return page.has(message) ? page.t(message) : act;
    }

    /** Who did it: the name as it was then, in English the one of today, or the word for the system. */
    public String who(Page page) {
        if (staff != null && !page.arabic()) {
            return staff.nameEn();
        }
        if (act.equals("portal.rated")) {
            return page.t("oversight.applicant");
        }
        return actor.kind() == Actor.Kind.SYSTEM ? page.t("oversight.system") : actor.name();
    }
}
