package org.shubbak.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Condition;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.licences.IssueLicence;
import org.shubbak.licences.Licences;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Staff;
import org.shubbak.shared.Actor;
import org.springframework.stereotype.Component;

/** Makes what was asked for (رخصة، تصريح، شهادة، إفادة) in the transaction of the approval. */
@Component
class IssuingOutput {

    private final Catalogue catalogue;
    private final Licences licences;
    private final Organisation organisation;
    private final CaseActs acts;
    private final AnswerFacts facts;
    private final Applicants applicants;
    private final ApproverTitle titles;

    IssuingOutput(
            Catalogue catalogue,
            Licences licences,
            Organisation organisation,
            CaseActs acts,
            AnswerFacts facts,
            Applicants applicants,
            ApproverTitle titles) {
        this.catalogue = catalogue;
        this.licences = licences;
        this.organisation = organisation;
        this.acts = acts;
        this.facts = facts;
        this.applicants = applicants;
        this.titles = titles;
    }

    void issue(RequestRow row) {
        var service = catalogue.version(row.service(), row.serviceVersion());
        if (service.output().equals("none") || service.output().equals("receipt")) {
            return;
        }
        var acts = this.acts.of(row.id());
        var approver = approver(row.id(), acts);
        var holder = applicants.onPaper(row.applicant());
        licences.issue(new IssueLicence(
                row.id(),
                row.number(),
                row.backOffice(),
                row.service(),
                service.nameAr(),
                service.nameEn(),
                service.output(),
                row.holderName(),
                holder.maskedIdentity(),
                facts.forPaper(row, service),
                service.conditions().stream().map(Condition::labelAr).toList(),
                service.validityMonths(),
                approver == null ? Actor.SYSTEM : approver.actor(),
                titles.of(row.backOffice(), service.department(), approver),
                null,
                holder.identityHash(),
                wording(row, service, acts),
                renewal(service)));
    }

    private static IssueLicence.@Nullable Renewal renewal(ServiceDefinition service) {
        var renewal = service.renewal();
        return renewal == null ? null : new IssueLicence.Renewal(renewal.service(), renewal.remindDays());
    }

    private IssueLicence.Wording wording(RequestRow row, ServiceDefinition service, List<CaseAct> acts) {
        var paper = service.paper();
        var values = new HashMap<String, String>();
        values.put("request", row.number());
        values.put("holder", row.holderName());
        values.put("unit", organisation.unit(row.backOffice()).nameAr());
        FactText.values(service, facts.answers(row)).forEach((key, value) -> values.put("form." + key, value));
        measured(service, acts).forEach((key, value) -> values.put("data." + key, value));
        return new IssueLicence.Wording(paper.titleAr(), paper.addresseeAr(), paper.bodyAr(), values);
    }

    /** What was measured last, in the words of the question it answers. */
    private Map<String, String> measured(ServiceDefinition service, List<CaseAct> acts) {
        var values = new HashMap<String, String>();
        acts.forEach(act -> act.data().forEach((key, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                values.put(key, FactText.measured(service, key, value));
            }
        }));
        return values;
    }

    /** Whoever gave the last approval; null where silence was acceptance by law. The act was written before. */
    private @Nullable Staff approver(UUID request, List<CaseAct> acts) {
        var given = acts.stream()
                .filter(act -> act.kind().equals("approval") && act.by() != null
                        || act.kind().equals(ApplyingExpiry.SILENCE))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new UnapprovedOutput(request));
        return given.by() == null ? null : organisation.staff(given.by());
    }

    /** An output would be issued on a case that nobody approved: the procedure file is wrong. */
    static class UnapprovedOutput extends IllegalStateException {
        UnapprovedOutput(UUID request) {
            super("request " + request + " reached its output without an approval");
        }
    }
}
