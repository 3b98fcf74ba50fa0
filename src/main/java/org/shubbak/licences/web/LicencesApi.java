package org.shubbak.licences.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.DocumentAnswer;
import org.shubbak.licences.Fact;
import org.shubbak.licences.Licence;
import org.shubbak.licences.ReadingLicence;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.web.PublicAddress;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Outputs as calls for staff. */
@RestController
@RequestMapping("/api/v1/licences")
class LicencesApi {

    private final ReadingLicence reading;
    private final DocumentAnswer answer;
    private final PublicAddress address;
    private final Clock clock;

    LicencesApi(ReadingLicence reading, DocumentAnswer answer, PublicAddress address, Clock clock) {
        this.reading = reading;
        this.answer = answer;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/{number}")
    Answer read(@PathVariable String number, @AuthenticationPrincipal CurrentStaff me) {
        var licence = reading.read(number, me);
        return Answer.of(licence, CairoTime.today(clock), address);
    }

    @GetMapping("/{number}.pdf")
    ResponseEntity<Resource> print(@PathVariable String number, @AuthenticationPrincipal CurrentStaff me) {
        return answer.inline(reading.print(number, me));
    }

    /** {@code state} is valid, suspended, expired, superseded or revoked. */
    record Answer(
            String number,
            String code,
            String state,
            String kind,
            String requestNumber,
            String serviceCode,
            String serviceAr,
            String serviceEn,
            String centre,
            String holder,
            String holderIdEnd,
            List<Fact> facts,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            String verifyUrl,
            String pdfUrl) {

        static Answer of(Licence licence, LocalDate today, PublicAddress address) {
            return new Answer(
                    licence.number().value(),
                    licence.code().value(),
                    licence.stateOn(today).name().toLowerCase(Locale.ROOT),
                    licence.outputKind(),
                    licence.requestNumber(),
                    licence.service().value(),
                    licence.serviceNameAr(),
                    licence.serviceNameEn(),
                    licence.unit().value(),
                    licence.holder(),
                    licence.holderIdEnd(),
                    licence.facts(),
                    licence.issuedOn(),
                    licence.validUntil(),
                    address.of("/L/" + licence.code()),
                    address.of("/api/v1/licences/" + licence.number() + ".pdf"));
        }
    }
}
