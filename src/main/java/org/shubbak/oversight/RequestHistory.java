package org.shubbak.oversight;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.audit.JournalRow;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Staff;
import org.shubbak.requests.RequestRow;
import org.shubbak.requests.Requests;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that happened to one request (سجل الطلب), in order, by whom, with every look at personal data. Reading it is a
 * look itself and joins the journal.
 */
@Component
public class RequestHistory {

    private static final Pattern STAFF_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * @param names who the staff ids in the details are, by id
     */
    public record History(RequestRow request, List<JournalRow> rows, Map<String, Staff> names) {}

    private final Requests requests;
    private final Journal journal;
    private final Organisation organisation;
    private final Scope scope;

    RequestHistory(Requests requests, Journal journal, Organisation organisation, Scope scope) {
        this.requests = requests;
        this.journal = journal;
        this.organisation = organisation;
        this.scope = scope;
    }

    /**
     * @param typedNumber the request's number in any digits
     * @throws Refusal {@code requests.unknown-number}, {@code oversight.other-centre}
     */
    @Transactional
    public History of(String typedNumber, CurrentStaff me) {
        RequestRow request = requests.get(typedNumber);
        if (!scope.of(me).contains(request.unit())) {
            scope.require(me, request.backOffice());
        }
        List<JournalRow> rows = journal.of(request.id());
        journal.record(JournalEntry.read(me.actor(), "oversight.history-read", request.id(), me.unit(), Map.of()));
        return new History(request, rows, names(rows));
    }

    private Map<String, Staff> names(List<JournalRow> rows) {
        return rows.stream()
                .flatMap(row -> row.detail().values().stream())
                .filter(value ->
                        value instanceof String text && STAFF_ID.matcher(text).matches())
                .map(Object::toString)
                .distinct()
                .flatMap(id -> organisation.findStaff(new StaffId(UUID.fromString(id))).stream())
                .collect(Collectors.toMap(staff -> staff.id().toString(), staff -> staff));
    }
}
