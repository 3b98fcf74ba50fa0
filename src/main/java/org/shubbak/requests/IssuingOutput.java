package org.shubbak.requests;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Condition;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.licences.IssueLicence;
import org.shubbak.licences.Licences;
import org.shubbak.organisation.Organisation;
import org.shubbak.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;

    IssuingOutput(
            Catalogue catalogue,
            Licences licences,
            Organisation organisation,
            CaseActs acts,
            AnswerFacts facts,
            Applicants applicants,
            ApproverTitle titles,
            JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.licences = licences;
        this.organisation = organisation;
        this.acts = acts;
        this.facts = facts;
        this.applicants = applicants;
        this.titles = titles;
        this.jdbc = jdbc;
    }

    void issue(RequestRow row) {
        var service = catalogue.version(row.service(), row.serviceVersion());
        if (service.output().equals("none") || service.output().equals("receipt")) {
            return;
        }
        var approver = approver(row.id());
        licences.issue(new IssueLicence(
                row.id(),
                row.number(),
                row.backOffice(),
                row.service(),
                service.nameAr(),
                service.nameEn(),
                service.output(),
                row.holderName(),
                maskedIdentity(row.applicant()),
                facts.forPaper(row, service),
                service.conditions().stream().map(Condition::labelAr).toList(),
                service.validityMonths(),
                approver,
                titles.of(row.backOffice(), service.department(), approver),
                null,
                applicants.hashOf(row.applicant()),
                wording(row, service),
                renewal(service)));
    }

    private static IssueLicence.@Nullable Renewal renewal(ServiceDefinition service) {
        var renewal = service.renewal();
        return renewal == null ? null : new IssueLicence.Renewal(renewal.service(), renewal.remindDays());
    }

    private IssueLicence.Wording wording(RequestRow row, ServiceDefinition service) {
        var paper = service.paper();
        var values = new HashMap<String, String>();
        values.put("request", row.number());
        values.put("holder", row.holderName());
        values.put("unit", organisation.unit(row.backOffice()).nameAr());
        FactText.values(service, facts.answers(row)).forEach((key, value) -> values.put("form." + key, value));
        measured(row, service).forEach((key, value) -> values.put("data." + key, value));
        return new IssueLicence.Wording(paper.titleAr(), paper.addresseeAr(), paper.bodyAr(), values);
    }

    /** What was measured last, in the words of the question it answers. */
    private Map<String, String> measured(RequestRow row, ServiceDefinition service) {
        var values = new HashMap<String, String>();
        acts.of(row.id())
                .forEach(act -> act.data().forEach((key, value) -> {
                    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                        values.put(key, FactText.measured(service, key, value));
                    }
                }));
        return values;
    }

    /** Whoever gave the last approval, or the law where silence was acceptance; the act was written before. */
    private Actor approver(UUID request) {
        var given = acts.of(request).stream()
                .filter(act -> act.kind().equals("approval") && act.by() != null
                        || act.kind().equals(ApplyingExpiry.SILENCE))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new UnapprovedOutput(request));
        if (given.by() == null) {
            return Actor.SYSTEM;
        }
        var staff = organisation.staff(given.by());
        return Actor.staff(staff.id(), staff.nameAr());
    }

    private String maskedIdentity(UUID applicant) {
        return jdbc.sql("""
                        select coalesce(
                            case when national_id is not null
                                 then '**********' || right(national_id, 4) end,
                            case when passport is not null then '****' || right(passport, 4) end,
                            commercial_register)
                        from requests.applicant where id = :id
                        """).param("id", applicant).query(String.class).single();
    }

    /** An output would be issued on a case that nobody approved: the procedure file is wrong. */
    static class UnapprovedOutput extends IllegalStateException {
        UnapprovedOutput(UUID request) {
            super("request " + request + " reached its output without an approval");
        }
    }
}
