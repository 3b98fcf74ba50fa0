package org.shubbak.requests;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ServiceCode;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds requests by the applicant's national ID, phone or name (البحث عن طلب): for the front office and the overseers
 * of a centre, and for a reviewer only among the files that were dealt to him. Nobody learns from it who the person is.
 */
@Component
public class FindingRequests {

    private static final int MOST_FOUND = 50;

    private final Applicants applicants;
    private final JdbcClient jdbc;
    private final Journal journal;

    FindingRequests(Applicants applicants, JdbcClient jdbc, Journal journal) {
        this.applicants = applicants;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** One request found, without its person. */
    public record Found(UUID id, String number, String service, String state, Instant submittedAt) {

        public ServiceCode serviceCode() {
            return new ServiceCode(service);
        }
    }

    /** The requests of whoever matches what was typed, in the caller's units, newest first; at most fifty. */
    @Transactional
    public List<Found> byPerson(String typed, CurrentStaff me) {
        var people = applicants.matching(typed);
        if (people.isEmpty()) {
            return List.of();
        }
        var found = jdbc.sql("""
                        select id, number, service, state, submitted_at
                        from requests.request
                        where applicant in (:people) and (unit in (:units) or back_office = :own)
                        order by submitted_at desc
                        limit %d
                        """.formatted(MOST_FOUND))
                .param("people", people)
                .param("units", me.serves().stream().map(unit -> unit.value()).toList())
                .param("own", me.unit().value())
                .query(new SimplePropertyRowMapper<>(Found.class))
                .list();
        journal.record(JournalEntry.read(
                me.actor(), "requests.searched-by-person", null, me.unit(), Map.of("found", found.size())));
        return found;
    }
}
