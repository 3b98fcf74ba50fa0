package org.shubbak.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.commands.Commands;
import org.shubbak.deadlines.DeadlineRule;
import org.shubbak.deadlines.Deadlines;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Actor;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.Workflows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the notice (إخطار بعد انقضاء المدة) that an applicant whom nobody answered in time gives to a higher authority, where
 * the law of the service knows one: for building works to the governor (Law 119/2008). It opens the second period of the
 * service's rule, goes up to the governorate at once, and is taken once a request. Whoever gives it proves who he is: by
 * the number of his card at the window, by the receipt's key and that number on the tracking page.
 */
@Component
public class GivingLateNotice {

    /** The kind of the act. */
    static final String NOTICE = "late-notice";

    private static final Actor APPLICANT = Actor.citizen("applicant");
    private static final String WORDS = "إخطار من مقدم الطلب بانقضاء المدة القانونية دون رد، موجه إلى: ";

    private final Commands commands;
    private final Requests requests;
    private final Identities identities;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Workflows workflows;
    private final CaseActs acts;
    private final Journal journal;
    private final Clock clock;

    GivingLateNotice(
            Commands commands,
            Requests requests,
            Identities identities,
            Catalogue catalogue,
            Deadlines deadlines,
            Workflows workflows,
            CaseActs acts,
            Journal journal,
            Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.identities = identities;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.workflows = workflows;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The answer to the applicant.
     *
     * @param until the last day of the period that his notice opened
     */
    public record Given(String number, LocalDate until) {}

    /**
     * The applicant himself, on the page that his receipt's key opens.
     *
     * @param identity the number of his card, passport or commercial register; or of his agent's card
     * @throws Refusal {@code portal.no-match} for a wrong key, and as {@link #atWindow}
     */
    @Transactional
    public Given byApplicant(String number, String key, String identity, String commandKey) {
        var row = requests.find(number)
                .filter(found -> found.opensWith(key))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "portal.no-match"));
        return once(row, identity, APPLICANT, null, commandKey);
    }

    /**
     * At the window of the unit that took the request.
     *
     * @throws Refusal an entry at {@code identity}, {@code requests.no-late-notice} where the service's law knows none,
     *     {@code deadlines.not-over}, {@code deadlines.noticed}, {@code deadlines.already-paused} and the like, or {@code
     *     requests.no-part-in-it} for whoever is not at that window
     */
    @Transactional
    public Given atWindow(String number, String identity, CurrentStaff me, String commandKey) {
        var row = requests.get(number);
        if (!isTakenBy(me, row)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "requests.no-part-in-it");
        }
        return once(row, identity, me.actor(), me, commandKey);
    }

    /** Whether a member of staff takes notices on this request: who meets its applicant. */
    public static boolean isTakenBy(CurrentStaff me, RequestRow row) {
        return me.has(Role.CLERK) && me.mayServe(row.unit());
    }

    private Given once(RequestRow row, String identity, Actor actor, @Nullable CurrentStaff by, String commandKey) {
        var asked = Map.of("act", NOTICE, "number", row.number());
        return commands.once(commandKey, actor, asked, Given.class, () -> give(row, identity, actor, by));
    }

    private Given give(RequestRow found, String identity, Actor actor, @Nullable CurrentStaff by) {
        var row = requests.lock(found.id());
        var rule = catalogue.version(row.service(), row.serviceVersion()).deadline();
        var notice = rule.notice();
        if (notice == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "requests.no-late-notice");
        }
        if (row.state() != RequestState.OPEN) {
            String state = row.state().name().toLowerCase(Locale.ROOT);
            throw Refusal.of(Refusal.Kind.CONFLICT, "requests.already-" + state);
        }
        if (!identities.isOf(row, identity)) {
            throw Refusal.fields(List.of(FieldError.of("identity", "requests.identity-differs")));
        }
        var until = deadlines.notice(row.id(), notice.period(rule.pauses()), clock.instant());
        record(row, notice, until, actor, by);
        return new Given(row.number(), until);
    }

    private void record(
            RequestRow row, DeadlineRule.Notice notice, LocalDate until, Actor actor, @Nullable CurrentStaff by) {
        acts.add(new CaseAct(
                Ids.next(),
                row.id(),
                null,
                NOTICE,
                null,
                WORDS + notice.toAr(),
                notice.legalBasis(),
                Map.of("until", until.toString()),
                by == null ? null : by.id(),
                clock.instant()));
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("to", notice.toAr());
        detail.put("until", until.toString());
        detail.put("legalBasis", notice.legalBasis());
        workflows.escalateToTheTop(row.id());
        journal.record(JournalEntry.act(actor, "requests.late-notice", row.id(), row.unit(), detail));
    }
}
