package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.licences.LicenceFixtures;
import org.shubbak.licences.Licences;
import org.shubbak.licences.RenewalDue;
import org.shubbak.notifications.TextMessages;
import org.shubbak.notifications.TextMessagesFixture;
import org.shubbak.web.Messages;
import org.shubbak.web.PublicAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestCentre
@Import(CaseRun.class)
class RenewalTextsTests {

    @Autowired
    private CaseRun run;

    @Autowired
    private Licences licences;

    @Autowired
    private TextMessages withoutGateway;

    @Autowired
    private Messages messages;

    @Autowired
    private PublicAddress address;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_applicant_is_reminded_of_the_end_of_what_was_issued_to_him() {
        UUID request = run.submitAndPay("BLD-001").id();
        RenewalDue due = due(request);
        renewals(withoutGateway).on(due);
        assertThat(texts(request)).isEmpty();
        renewals(TextMessagesFixture.withGateway(jdbc, clock)).on(due);
        assertThat(texts(request))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(
                                due.number().value(),
                                due.until().toString(),
                                "/L/" + due.code().value())
                        .doesNotContain("⟦", "\u2068"));
    }

    private RenewalDue due(UUID request) {
        var licence = licences.issue(LicenceFixtures.anOutput());
        LocalDate end = LocalDate.now(clock).plusDays(30);
        return new RenewalDue(licence.number(), licence.code(), request, "رخصة", "Licence", end);
    }

    private RenewalTexts renewals(TextMessages texts) {
        return new RenewalTexts(jdbc, texts, messages, address, clock);
    }

    private List<String> texts(UUID request) {
        return jdbc.sql("SELECT text FROM notifications.message WHERE subject = :request")
                .param("request", request)
                .query(String.class)
                .list();
    }
}
