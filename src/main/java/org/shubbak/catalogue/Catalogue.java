package org.shubbak.catalogue;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of services (دليل الخدمات): the current definitions, every version ever published, and search. */
@Service
public class Catalogue {

    private record Version(ServiceCode code, int version) {}

    private final ServiceVersions versions;
    private final CurrentServices current;
    private final Journal journal;
    private final Clock clock;
    private final Map<Version, ServiceDefinition> pinned = new ConcurrentHashMap<>();

    Catalogue(ServiceVersions versions, CurrentServices current, Journal journal, Clock clock) {
        this.versions = versions;
        this.current = current;
        this.journal = journal;
        this.clock = clock;
    }

    /** The definition under which a request is filed today. */
    public ServiceDefinition current(ServiceCode code) {
        return find(code).orElseThrow(() -> unknown(code));
    }

    /** The definition that holds today, also of a service that is not offered any more. */
    /** The definition that names a service in a list, also one that another node published a moment ago. */
    public ServiceDefinition named(ServiceCode code) {
        return find(code).or(() -> versions.newest(code)).orElseThrow(() -> unknown(code));
    }

    public Optional<ServiceDefinition> find(ServiceCode code) {
        return Optional.ofNullable(current.snapshot().byCode().get(code));
    }

    /** Whether the service may be asked for today. */
    public boolean isOffered(ServiceCode code) {
        return current.snapshot().isOffered(code);
    }

    /** The newest version, also when its day has not come yet: what the next one is edited from. */
    public Optional<ServiceDefinition> newest(ServiceCode code) {
        return versions.newest(code);
    }

    /** All versions of a service with the decrees they stand on, the newest first. */
    public List<PublishedVersion> history(ServiceCode code) {
        return versions.history(code);
    }

    /** Every service that was ever published, also those that are withdrawn or whose day has not come yet. */
    public List<ServiceCode> codes() {
        return versions.codes();
    }

    /** The definition a request was filed under (rule 8); it never changes. */
    public ServiceDefinition version(ServiceCode code, int version) {
        return pinned.computeIfAbsent(
                new Version(code, version), it -> versions.find(code, version).orElseThrow(() -> unknown(code)));
    }

    /** Services whose name or code holds every word of the text, the best first; all of them for an empty text. */
    public List<ServiceDefinition> search(String text, int limit) {
        return current.snapshot().index().search(text, limit);
    }

    public List<Sector> sectors() {
        return current.snapshot().sectors();
    }

    /** The definitions of all services that are offered today, by code. */
    public List<ServiceDefinition> all() {
        return current.snapshot().offered();
    }

    /**
     * Publishes a definition as the next version of its service, to hold at once. Requests already filed keep theirs.
     *
     * @param edited the new definition; its version is the one it was edited from, 0 for a new service
     * @throws Refusal with the place of everything that is wrong with its build and its rules; a conflict when someone
     *     published meanwhile
     */
    @Transactional
    public ServiceDefinition publish(ServiceDefinition edited, Actor by) {
        refuse(PackCheck.built(edited));
        return add(edited, by, null);
    }

    /**
     * Publishes a definition that another person proposed, to hold from the day of the decree on. Its samples ran.
     *
     * @throws Refusal a conflict when someone published meanwhile
     */
    @Transactional
    public ServiceDefinition publish(ServiceDefinition edited, Actor by, Publication publication) {
        return add(edited, by, publication);
    }

    private ServiceDefinition add(ServiceDefinition edited, Actor by, @Nullable Publication publication) {
        ServiceDefinition next = edited.asVersion(edited.version() + 1);
        versions.add(next, by, clock.instant(), publication);
        var detail = new LinkedHashMap<String, Object>(
                Map.of("code", next.code().value(), "version", next.version(), "name", next.nameAr()));
        if (publication != null) {
            detail.put("effective", publication.effective().toString());
            detail.put("decree", publication.decreeNumber());
            detail.put("proposedBy", publication.proposedBy());
        }
        journal.record(JournalEntry.act(by, "catalogue.published", null, null, detail));
        current.refreshAfterCommit();
        return next;
    }

    private static void refuse(List<PackProblem> problems) {
        var errors = problems.stream()
                .filter(it -> !it.warning())
                .map(PackProblem::asError)
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
    }

    private static Refusal unknown(ServiceCode code) {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "catalogue.unknown-service", code.value());
    }
}
