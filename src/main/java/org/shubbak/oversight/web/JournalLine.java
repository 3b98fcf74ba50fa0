package org.shubbak.oversight.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shubbak.audit.JournalEntry;
import org.shubbak.audit.JournalRow;
import org.shubbak.organisation.Staff;
import org.shubbak.oversight.RequestHistory;
import org.shubbak.shared.Actor;
import org.shubbak.web.Page;

/**
 * One line of a history as the page shows it.
 *
 * @param look whether it was a look at personal data and not an act
 */
public record JournalLine(long seq, Instant at, Actor actor, String act, boolean look, List<Detail> details) {

    /** One fact of a line. */
    public record Detail(String key, String text, boolean code) {

        /** The fact's name, or its key where nobody named it. */
        public String label(Page page) {
            String message = "oversight.detail." + key;
            return page.has(message) ? page.t(message) : key;
        }

        /** The fact, in words where there are words for it. */
        public String shown(Page page) {
            String message = "oversight.value." + key + "." + text;
            return text.length() < 60 && page.has(message) ? page.t(message) : text;
        }
    }

    static List<JournalLine> of(RequestHistory.History history) {
        return history.rows().stream().map(row -> of(row, history.names())).toList();
    }

    private static JournalLine of(JournalRow row, Map<String, Staff> names) {
        List<Detail> details = row.detail().entrySet().stream()
                .filter(entry ->
                        entry.getValue() != null && !entry.getValue().toString().isBlank())
                .map(entry -> detail(entry.getKey(), entry.getValue().toString(), names))
                .toList();
        return new JournalLine(
                row.seq(), row.at(), row.actor(), row.act(), row.kind() == JournalEntry.Kind.READ, details);
    }

    private static Detail detail(String key, String value, Map<String, Staff> names) {
        Staff staff = names.get(value);
        String text = staff == null ? value : staff.nameAr() + " (" + staff.signInName() + ")";
        return new Detail(key, text, staff == null && text.matches("[A-Za-z0-9 .:/_-]*[0-9][A-Za-z0-9 .:/_-]*"));
    }

    /** What was done, in words. */
    public String title(Page page) {
        String message = "audit.act." + act;
        return page.has(message) ? page.t(message) : act;
    }

    /** Who did it: a name, or the word for the system. */
    public String who(Page page) {
        return actor.kind() == Actor.Kind.SYSTEM ? page.t("oversight.system") : actor.name();
    }
}
