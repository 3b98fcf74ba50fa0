package org.shubbak.licences;

import org.shubbak.documents.IssuedPaper;
import org.shubbak.documents.Letterhead;
import org.shubbak.documents.Papers;
import org.shubbak.organisation.Organisation;
import org.shubbak.signing.SigningPapers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts a licence on paper, under the letterhead of the unit that decided. */
@Component
class LicencePaper {

    private final Papers papers;
    private final Organisation organisation;
    private final SigningPapers signing;
    private final String address;

    LicencePaper(
            Papers papers,
            Organisation organisation,
            SigningPapers signing,
            @Value("${shubbak.base-url:http://127.0.0.1:8080}") String address) {
        this.papers = papers;
        this.organisation = organisation;
        this.signing = signing;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** @param index its place in the status lists */
    byte[] draw(Licence licence, IssueLicence order, long index) {
        return papers.licence(paper(licence, order), hash -> signing.text(LicenceClaims.of(licence, index, hash)));
    }

    private IssuedPaper paper(Licence licence, IssueLicence order) {
        var unit = organisation.unit(licence.unit());
        return new IssuedPaper(
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
                licence.code().value());
    }
}
