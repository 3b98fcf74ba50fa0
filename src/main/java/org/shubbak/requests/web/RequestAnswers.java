package org.shubbak.requests.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.requests.CaseFile;
import org.shubbak.requests.CaseFiles;
import org.shubbak.requests.CompletionItem;
import org.shubbak.requests.RequestState;
import org.shubbak.security.CurrentStaff;
import org.shubbak.web.PublicAddress;
import org.springframework.stereotype.Component;

/** What the API tells of a request: where it is and whom it waits for; to a manager also who has each open step. */
@Component
class RequestAnswers {

    private final CaseFiles files;
    private final Organisation organisation;
    private final PublicAddress address;

    RequestAnswers(CaseFiles files, Organisation organisation, PublicAddress address) {
        this.files = files;
        this.organisation = organisation;
        this.address = address;
    }

    record Bill(
            UUID id,
            String purpose,
            BigDecimal total,
            String state,
            @Nullable String receipt) {}

    record Output(String number, String code, String verifyUrl, String pdfUrl, LocalDate issuedOn) {}

    record OpenStep(
            UUID id,
            String task,
            String name,
            String kind,
            boolean held,
            int version,
            @Nullable String has) {}

    /**
     * The notice that the law of the service knows after its time.
     *
     * @param open whether it can be given now
     * @param until the last day of the period that it opened; null before it was given
     */
    record LateNotice(String to, boolean open, @Nullable LocalDate until) {}

    record Answer(
            String number,
            String serviceCode,
            int serviceVersion,
            String service,
            String centre,
            String state,
            Instant submittedAt,
            LocalDate dueDate,
            int day,
            int ofDays,
            boolean paused,
            @Nullable LateNotice lateNotice,
            List<String> missing,
            List<Bill> bills,
            @Nullable Output licence,
            @Nullable List<OpenStep> openSteps) {}

    Answer of(String number, CurrentStaff me) {
        var file = files.of(number, me);
        var completion = file.openCompletion();
        return new Answer(
                file.request().number(),
                file.request().service().value(),
                file.request().serviceVersion(),
                file.service().nameAr(),
                file.request().unit().value(),
                word(file.request().state()),
                file.submittedAt(),
                file.ledger().due(),
                file.ledger().day(),
                file.ledger().ofDays(),
                file.ledger().paused(),
                lateNotice(file),
                completion == null
                        ? List.of()
                        : completion.items().stream().map(CompletionItem::key).toList(),
                file.bills().stream().map(RequestAnswers::bill).toList(),
                output(file),
                me.has(Role.MANAGER) ? openSteps(file) : null);
    }

    private static @Nullable LateNotice lateNotice(CaseFile file) {
        var notice = file.service().deadline().notice();
        if (notice == null) {
            return null;
        }
        boolean open =
                file.request().state() == RequestState.OPEN && file.ledger().mayBeNotified();
        var second = file.ledger().second();
        return new LateNotice(notice.toAr(), open, second == null ? null : second.due());
    }

    private static Bill bill(org.shubbak.fees.BillView bill) {
        return new Bill(bill.id().value(), bill.purpose(), bill.total().amount(), word(bill.state()), bill.receipt());
    }

    private @Nullable Output output(CaseFile file) {
        var licence = file.output();
        return licence == null
                ? null
                : new Output(
                        licence.number().value(),
                        licence.code().value(),
                        address.of("/L/" + licence.code().value()),
                        address.of("/api/v1/licences/" + licence.number().value() + ".pdf"),
                        licence.issuedOn());
    }

    private List<OpenStep> openSteps(CaseFile file) {
        return file.steps().stream()
                .filter(past -> past.closedAt() == null)
                .map(past -> past.step())
                .map(step -> new OpenStep(
                        step.id().value(),
                        step.task(),
                        step.nameAr(),
                        step.kind(),
                        step.held(),
                        step.version(),
                        step.dealtTo() == null ? null : signInName(organisation.staff(step.dealtTo()))))
                .toList();
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String signInName(Staff staff) {
        return staff.signInName();
    }
}
