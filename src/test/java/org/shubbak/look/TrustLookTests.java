package org.shubbak.look;

import static org.shubbak.licences.LicenceFixtures.ZAGAZIG;
import static org.shubbak.licences.LicenceFixtures.aPerson;
import static org.shubbak.licences.LicenceFixtures.anOutput;

import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.documents.Documents;
import org.shubbak.licences.Act;
import org.shubbak.licences.ChangingLicence;
import org.shubbak.licences.Licence;
import org.shubbak.licences.Licences;
import org.shubbak.organisation.Role;
import org.shubbak.requests.CaseRun;
import org.shubbak.seals.SealAnchors;
import org.shubbak.seals.SealedPaper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages on which people check papers and the journal, and the licence's page for staff, in every state of a paper. */
@TestCentre
@Import(CaseRun.class)
class TrustLookTests {

    private static final String REASON = "مخالفة الرسومات المعتمدة بمحضر رقم 12 لسنة 2026";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    CaseRun run;

    @Autowired
    Licences licences;

    @Autowired
    ChangingLicence changing;

    @Autowired
    Documents documents;

    @Autowired
    SealAnchors anchors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeAll
    static void openTheBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    private Looking looking() {
        return new Looking(chromium.browser(), "http://127.0.0.1:" + port);
    }

    private Licence changed(Act act, String successor) {
        var licence = licences.issue(anOutput());
        var change = changing.propose(licence.number(), act, successor, REASON, aPerson(Role.DIRECTOR, ZAGAZIG));
        changing.confirm(change, aPerson(Role.HEAD, ZAGAZIG));
        return licence;
    }

    private void both(Licence licence, String name) {
        looking().at(null, "/L/" + licence.code(), "paper-" + name);
        looking().at("head1", "/licences/" + licence.number(), "licence-" + name);
    }

    @Test
    void a_valid_paper_and_one_whose_suspension_waits_for_a_second_person() {
        var licence = licences.issue(anOutput());
        both(licence, "valid");
        var text = SealedPaper.read(documents.bytes(licence.pdf()), anchors.check(), clock.instant())
                .text();
        looking().at(null, "/L/" + licence.code() + text.substring(text.indexOf('#')), "paper-proved");
        changing.propose(licence.number(), Act.SUSPEND, "", REASON, aPerson(Role.DIRECTOR, ZAGAZIG));
        looking().at("head1", "/licences/" + licence.number(), "licence-proposed");
    }

    @Test
    void a_suspended_a_revoked_and_a_replaced_paper() {
        both(changed(Act.SUSPEND, ""), "suspended");
        both(changed(Act.REVOKE, ""), "revoked");
        var wrong = licences.issue(anOutput());
        var right = licences.issue(anOutput());
        var change = changing.propose(
                wrong.number(), Act.SUPERSEDE, right.number().value(), REASON, aPerson(Role.DIRECTOR, ZAGAZIG));
        changing.confirm(change, aPerson(Role.HEAD, ZAGAZIG));
        both(wrong, "replaced");
    }

    @Test
    void a_paper_that_has_run_out() {
        var licence = licences.issue(anOutput());
        jdbc.sql("""
                        UPDATE licences.licence SET issued_on = issued_on - 900, valid_until = issued_on - 10
                        WHERE number = :number
                        """).param("number", licence.number().value()).update();
        both(licence, "expired");
    }

    @Test
    void the_public_log_the_applicants_proof_and_the_ways_of_checking() {
        looking().at(null, "/log", "log");
        looking().at(null, run.submitAndPay("BLD-016").trackingPath().replace("?", "/record?"), "record");
        looking().at(null, "/verify", "verify");
        looking().at(null, "/L/inspect", "inspect");
        looking().at("head1", "/trust", "trust");
        looking().at("head1", "/me/certificate", "own-certificate");
    }
}
