package org.shubbak.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.audit.PublicLog;
import org.shubbak.audit.PublicLog.Inclusion;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.organisation.Unit;
import org.shubbak.requests.RequestState;
import org.shubbak.requests.Tracking;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/**
 * What an applicant may read of the journal about his own request (من اطلع على ملفي ولماذا): every act and every look at his
 * data, each with the proof that it is in the public log. While the request is open people are told by their work and not by
 * their names, so that nobody can be waited for at the gate.
 */
@Component
public class FileRecord {

    private final Tracking tracking;
    private final Journal journal;
    private final PublicLog log;
    private final Organisation organisation;

    FileRecord(Tracking tracking, Journal journal, PublicLog log, Organisation organisation) {
        this.tracking = tracking;
        this.journal = journal;
        this.log = log;
        this.organisation = organisation;
    }

    /** The whole record; all proofs are under one head. */
    public record Record(String number, List<Line> lines, List<PublicLog.Key> keys) {

        public List<Line> looks() {
            return lines.stream().filter(Line::look).toList();
        }

        public List<Line> acts() {
            return lines.stream().filter(line -> !line.look()).toList();
        }

        /** The head that proves the lines; null while none of them was sealed. */
        public PublicLog.@Nullable Published head() {
            return lines.stream()
                    .map(Line::proof)
                    .flatMap(proof -> java.util.stream.Stream.ofNullable(proof))
                    .map(Inclusion::head)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * One line of the journal.
     *
     * @param role of whoever did it; null for the system
     * @param who null while the request is open
     * @param reason why somebody looked; empty where it was part of the work
     */
    public record Line(
            Instant at,
            String act,
            boolean look,
            @Nullable Unit unit,
            @Nullable Role role,
            @Nullable Staff who,
            String reason,
            @Nullable Inclusion proof) {}

    /** Empty alike for an unknown number and for a wrong key. */
    public Optional<Record> of(String number, String key) {
        return tracking.opened(number, key).map(request -> {
            var lines = log.of(journal.of(request.id())).stream()
                    .map(recorded -> line(recorded, request.state() != RequestState.OPEN))
                    .toList();
            return new Record(request.number(), lines, log.keys());
        });
    }

    private Line line(PublicLog.Recorded recorded, boolean named) {
        var row = recorded.row();
        StaffId id = row.actor().staff();
        Staff staff = id == null ? null : organisation.staff(id);
        UnitId unit = row.unit();
        boolean look = row.kind() == JournalEntry.Kind.READ;
        return new Line(
                row.at(),
                row.act(),
                look,
                unit == null ? null : organisation.unit(unit),
                staff == null
                        ? null
                        : staff.roles().stream().sorted().findFirst().orElse(null),
                named ? staff : null,
                look ? String.valueOf(row.detail().getOrDefault("reason", "")) : "",
                recorded.proof().orElse(null));
    }
}
