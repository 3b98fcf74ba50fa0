package org.shubbak.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Condition;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.licences.Fact;
import org.shubbak.licences.IssueLicence;
import org.shubbak.licences.Licences;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes what was asked for (رخصة، تصريح، شهادة، إفادة) in the transaction of the approval. */
@Component
class IssuingOutput {

    private static final String DIWAN_HEAD = "السكرتير العام للمحافظة";

    private final Catalogue catalogue;
    private final Licences licences;
    private final Organisation organisation;
    private final CaseActs acts;
    private final AnswerFacts facts;
    private final JdbcClient jdbc;

    IssuingOutput(
            Catalogue catalogue,
            Licences licences,
            Organisation organisation,
            CaseActs acts,
            AnswerFacts facts,
            JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.licences = licences;
        this.organisation = organisation;
        this.acts = acts;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    void issue(RequestRow row) {
        var service = catalogue.version(row.service(), row.serviceVersion());
        if (service.output().equals("none") || service.output().equals("receipt")) {
            return;
        }
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
                facts(row, service),
                service.conditions().stream().map(Condition::labelAr).toList(),
                service.validityMonths(),
                approver(row.id()),
                title(row)));
    }

    private List<Fact> facts(RequestRow row, ServiceDefinition service) {
        return new ArrayList<>(facts.of(row, service));
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

    private String title(RequestRow row) {
        var unit = organisation.unit(row.backOffice());
        return unit.kind() == Unit.Kind.DIWAN ? DIWAN_HEAD : "رئيس " + unit.nameAr();
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
