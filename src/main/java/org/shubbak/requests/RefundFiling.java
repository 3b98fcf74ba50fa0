package org.shubbak.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.fees.Deposit;
import org.shubbak.fees.Refunds;
import org.shubbak.requests.RefundSources.Source;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.shubbak.workflow.ProcedureSteps;
import org.springframework.stereotype.Component;

/**
 * Says at the window already that nothing can go back: the money was somebody else's, was never paid or went back before.
 * A receipt that is not of ours is left to the specialist, who establishes what it paid.
 */
@Component
public class RefundFiling {

    private final ProcedureSteps procedures;
    private final RefundSources sources;
    private final Refunds refunds;
    private final Applicants applicants;

    RefundFiling(ProcedureSteps procedures, RefundSources sources, Refunds refunds, Applicants applicants) {
        this.procedures = procedures;
        this.sources = sources;
        this.refunds = refunds;
        this.applicants = applicants;
    }

    /** What bars this applicant from the refund that right answers ask for; one entry a field {@code form.<question>}. */
    public List<FieldError> errors(ServiceDefinition service, Map<String, ?> answers, ApplicantDetails applicant) {
        if (!procedures.paysOut(service.procedure())) {
            return List.of();
        }
        var terms = RefundTerms.of(service, answers);
        var named = sources.of(answers).stream()
                .filter(source -> !terms.overpayment() || source.receipt() != null)
                .toList();
        var errors = new ArrayList<FieldError>();
        if (!terms.heir()) {
            others(named, applicant, errors);
        }
        if (errors.isEmpty()) {
            nothing(named, terms, errors);
        }
        return errors;
    }

    /**
     * The same when it is filed.
     *
     * @param office the deciding unit, whose paper receipts count once
     */
    List<FieldError> errors(
            ServiceDefinition service, Map<String, ?> answers, ApplicantDetails applicant, UnitId office) {
        var errors = errors(service, answers, applicant);
        var terms = RefundTerms.of(service, answers);
        boolean again = procedures.paysOut(service.procedure())
                && terms.receipt() != null
                && refunds.isRefunded(office, terms.receipt(), terms.receiptYear());
        return errors.isEmpty() && again
                ? List.of(new FieldError(
                        "form." + terms.receiptQuestion(), "fees.already-refunded", List.of(terms.receipt())))
                : errors;
    }

    private void others(List<Source> named, ApplicantDetails applicant, List<FieldError> errors) {
        var hash = hash(applicant);
        named.stream()
                .filter(source ->
                        !applicants.hashOf(source.request().applicant()).equals(hash))
                .forEach(source -> errors.add(error(source.question(), "requests.refund-of-another")));
    }

    /** Who is not rightly named yet is complained of elsewhere; until then nothing is his. */
    private String hash(ApplicantDetails applicant) {
        try {
            return applicants.hashOf(ApplicantCheck.check(applicant));
        } catch (Refusal notYetRight) {
            return "";
        }
    }

    private void nothing(List<Source> named, RefundTerms terms, List<FieldError> errors) {
        boolean onPaper = terms.receipt() != null && named.stream().allMatch(source -> source.receipt() == null);
        if (named.isEmpty() || onPaper) {
            return;
        }
        var first = named.getFirst().question();
        if (terms.overpayment()) {
            boolean left = named.stream().anyMatch(source -> left(source, terms));
            if (!left) {
                errors.add(error(first, "requests.refund-nothing-left"));
            }
            return;
        }
        var deposits = named.stream()
                .map(source -> source.request().id())
                .distinct()
                .flatMap(id -> refunds.deposits(id).stream())
                .toList();
        if (deposits.stream().allMatch(Deposit::given)) {
            errors.add(
                    error(first, deposits.isEmpty() ? "requests.refund-no-deposit" : "requests.refund-nothing-left"));
        }
    }

    private boolean left(Source source, RefundTerms terms) {
        return source.receipt() != null
                && refunds.paid(source.receipt())
                        .filter(paid -> !paid.left(terms.overpayment()).isZero())
                        .isPresent();
    }

    private static FieldError error(String question, String code) {
        return FieldError.of("form." + question, code);
    }
}
