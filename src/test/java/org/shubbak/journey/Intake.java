package org.shubbak.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.requests.ApplicantDetails;
import org.shubbak.requests.SubmitRequest;

/** The window's clerk takes a request in, page by page. */
final class Intake {

    private static final Pattern NUMBER = Pattern.compile("SHR-01-20[0-9]{2}-[0-9]{6}-[0-9]");

    private final Somebody clerk;

    Intake(Somebody clerk) {
        this.clerk = clerk;
    }

    /**
     * A request that was taken in.
     *
     * @param tracking the address behind the code on the receipt
     */
    record Taken(String number, String tracking) {}

    /** Finds the service by the citizen's words and types what he asks. */
    Taken take(String words, ServiceDefinition service, SubmitRequest asked) {
        clerk.open("/desk/new?q=" + words);
        clerk.click("button[name=service][value='" + service.code().value() + "']");
        applicant(asked.applicant());
        clerk.goOnTo("**/questions");
        new Typist(clerk.page()).answer(service.questions(), asked.answers());
        clerk.goOnTo("**/documents");
        papersAreSeen();
        clerk.goOnTo("**/check");
        clerk.goOnTo("**/desk/done/**");
        return taken();
    }

    private void applicant(ApplicantDetails who) {
        if (who.kind() == ApplicantDetails.Kind.COMPANY) {
            clerk.all("[name='applicant.kind'][value=COMPANY]").check();
            clerk.fill("applicant.commercialRegister", String.valueOf(who.commercialRegister()));
            clerk.fill("applicant.taxNumber", String.valueOf(who.taxNumber()));
        } else {
            clerk.fill("applicant.nationalId", Typist.arabicDigits(String.valueOf(who.nationalId())));
        }
        clerk.fill("applicant.name", who.name());
        clerk.fill("applicant.phone", Typist.arabicDigits(who.phone()));
    }

    private void papersAreSeen() {
        var cards = clerk.all(".doc-card:has(input[value=ORIGINAL_SEEN])");
        for (var card : cards.all().stream().map(one -> one.getAttribute("id")).toList()) {
            clerk.all("#" + card + " input[value=ORIGINAL_SEEN]").check();
            clerk.all("#" + card + ".state-ORIGINAL_SEEN").waitFor();
        }
    }

    private Taken taken() {
        var found = NUMBER.matcher(clerk.text());
        assertThat(found.find()).as(clerk.text()).isTrue();
        return new Taken(found.group(), clerk.all(".track-code a").getAttribute("href"));
    }
}
