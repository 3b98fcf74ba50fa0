package org.shubbak.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.licences.LicenceFixtures.anOutput;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.shared.Ids;
import org.shubbak.shared.ServiceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Outputs found by their holder, letters and their outgoing numbers, reminders of the end. */
@TestCentre
@RecordApplicationEvents
class HoldersTests {

    private static final ServiceCode SHOP = new ServiceCode("SHP-001");

    @Autowired
    private Licences licences;

    @Autowired
    private LicenceRows rows;

    @Autowired
    private Reminders reminders;

    @Autowired
    private ApplicationEvents told;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_newest_valid_output_of_a_holder_is_found_and_nobody_elses() {
        String holder = aHash();
        licences.issue(anOutput("licence", SHOP, holder, null, 30));
        var newest = licences.issue(anOutput("licence", SHOP, holder, null, 30));
        licences.issue(anOutput("licence", new ServiceCode("OCC-001"), holder, null, 30));

        assertThat(licences.validOf(holder, List.of(SHOP, new ServiceCode("SHP-002"))))
                .map(Licence::number)
                .contains(newest.number());
        assertThat(licences.validOf(aHash(), List.of(SHOP))).isEmpty();
        assertThat(licences.isHeldBy(newest.number(), holder)).isTrue();
        assertThat(licences.isHeldBy(newest.number(), aHash())).isFalse();
    }

    @Test
    void what_is_revoked_suspended_superseded_or_over_is_not_found() {
        for (State state : List.of(State.REVOKED, State.SUSPENDED, State.SUPERSEDED)) {
            String holder = aHash();
            var licence = licences.issue(anOutput("licence", SHOP, holder, null, 30));
            rows.setState(licence.number(), state);
            assertThat(licences.validOf(holder, List.of(SHOP))).as(state.name()).isEmpty();
        }
        String holder = aHash();
        var over = licences.issue(anOutput("licence", SHOP, holder, null, 30));
        jdbc.sql("UPDATE licences.licence SET issued_on = '2020-01-01', valid_until = '2020-12-31' WHERE number = :n")
                .param("n", over.number().value())
                .update();
        assertThat(licences.validOf(holder, List.of(SHOP))).isEmpty();
    }

    @Test
    void letters_take_the_next_number_of_their_units_outgoing_register() {
        var wording = new IssueLicence.Wording(
                null,
                "السيد / رئيس {form.body}",
                List.of("عن {form.place}، {data.area}، حتى {until}."),
                Map.of("form.body", "{until} <b>القطاع</b>", "form.place", "الزقازيق"));
        var first = licences.issue(anOutput("letter", SHOP, aHash(), wording, 30));
        var second = licences.issue(anOutput("letter", SHOP, aHash(), wording, 30));
        assertThat(outgoing(second) - outgoing(first)).isEqualTo(1);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM licences.licence WHERE outgoing IS NOT NULL AND output_kind <> 'letter'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_an_applicant_wrote_is_filled_in_once_and_never_again() {
        assertThat(Placeholders.fill(
                        "عن {form.place} حتى {until}، {data.gone}",
                        Map.of("form.place", "{until} $1 \\ {form.place}", "until", "غد")))
                .isEqualTo("عن {until} $1 \\ {form.place} حتى غد، ........");
    }

    @Test
    void a_reminder_is_marked_on_its_day_and_only_while_the_paper_can_be_renewed() {
        var near = licences.issue(anOutput("licence", SHOP, aHash(), null, 365));
        var far = licences.issue(anOutput("licence", SHOP, aHash(), null, 30));
        assertThat(licences.dueForRenewal(near)).isEmpty();

        while (reminders.round() > 0) {
            assertThat(licences.dueForRenewal(far)).isEmpty();
        }

        assertThat(told.stream(RenewalDue.class).map(RenewalDue::number))
                .containsOnlyOnce(near.number())
                .doesNotContain(far.number());
        assertThat(licences.dueForRenewal(near)).contains(new ServiceCode("OCC-002"));
        assertThat(licences.dueForRenewal(far)).isEmpty();
        rows.setState(near.number(), State.REVOKED);
        assertThat(licences.dueForRenewal(licences.byNumber(near.number()).orElseThrow()))
                .isEmpty();
    }

    private int outgoing(Licence letter) {
        String number = jdbc.sql("SELECT outgoing FROM licences.licence WHERE number = :number")
                .param("number", letter.number().value())
                .query(String.class)
                .single();
        return Integer.parseInt(number.substring(0, number.indexOf('/')));
    }

    private static String aHash() {
        UUID id = Ids.next();
        return id.toString().replace("-", "").repeat(2);
    }
}
