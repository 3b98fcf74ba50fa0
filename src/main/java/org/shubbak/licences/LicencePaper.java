package org.shubbak.licences;

import org.shubbak.documents.IssuedPaper;
import org.shubbak.documents.Letterhead;
import org.shubbak.documents.Papers;
import org.shubbak.organisation.Organisation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts a licence on paper, under the letterhead of the unit that decided. */
@Component
class LicencePaper {

    private final Papers papers;
    private final Organisation organisation;
    private final String address;

    LicencePaper(
            Papers papers,
            Organisation organisation,
            @Value("${shubbak.base-url:http://127.0.0.1:8080}") String address) {
        this.papers = papers;
        this.organisation = organisation;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    byte[] draw(Licence licence, IssueLicence order) {
        var unit = organisation.unit(licence.unit());
        return papers.licence(new IssuedPaper(
                Letterhead.of(unit.governorateAr(), unit.nameAr()),
                licence.outputKind(),
                licence.serviceNameAr(),
                licence.number().value(),
                licence.requestNumber(),
                licence.holder(),
                licence.holderIdMasked(),
                licence.facts().stream()
                        .map(fact -> new IssuedPaper.Fact(fact.labelAr(), fact.value()))
                        .toList(),
                order.conditionsAr(),
                licence.issuedOn(),
                licence.validUntil(),
                order.approver().name(),
                order.approverTitle(),
                address + "/L/" + licence.code(),
                licence.code().value()));
    }
}
