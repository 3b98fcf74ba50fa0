package org.shubbak.oversight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.audit.JournalRow;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Staff;
import org.shubbak.requests.RequestRow;
import org.shubbak.requests.Requests;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.workflow.PastStep;
import org.shubbak.workflow.Workflows;
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
     * @param words what the tasks and documents named in the details are called, by their keys
     */
    public record History(
            RequestRow request, List<JournalRow> rows, Map<String, Staff> names, Map<String, Word> words) {}

    /** A name in both languages. */
    public record Word(String ar, String en) {}

    private final Requests requests;
    private final Journal journal;
    private final Organisation organisation;
    private final Workflows workflows;
    private final Catalogue catalogue;
    private final Scope scope;

    RequestHistory(
            Requests requests,
            Journal journal,
            Organisation organisation,
            Workflows workflows,
            Catalogue catalogue,
            Scope scope) {
        this.requests = requests;
        this.journal = journal;
        this.organisation = organisation;
        this.workflows = workflows;
        this.catalogue = catalogue;
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
        return new History(request, rows, names(rows), words(request));
    }

    private Map<String, Staff> names(List<JournalRow> rows) {
        Stream<String> actors = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.actor().staff()))
                .map(StaffId::toString);
        Stream<String> named = rows.stream()
                .flatMap(row -> row.detail().values().stream())
                .filter(value ->
                        value instanceof String text && STAFF_ID.matcher(text).matches())
                .map(Object::toString);
        return Stream.concat(actors, named)
                .distinct()
                .flatMap(id -> organisation.findStaff(new StaffId(UUID.fromString(id))).stream())
                .collect(Collectors.toMap(staff -> staff.id().toString(), staff -> staff));
    }

    private Map<String, Word> words(RequestRow request) {
        ServiceDefinition service = catalogue.version(request.service(), request.serviceVersion());
        Map<String, Word> words = new HashMap<>();
        words.put(service.code().value(), new Word(service.nameAr(), service.nameEn()));
        service.documents().forEach(paper -> words.put(paper.key(), new Word(paper.labelAr(), paper.labelEn())));
        workflows.history(request.id()).stream()
                .map(PastStep::step)
                .forEach(step -> words.put(step.task(), new Word(step.nameAr(), step.nameEn())));
        return words;
    }
}
