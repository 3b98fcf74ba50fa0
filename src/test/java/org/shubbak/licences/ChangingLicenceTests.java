package org.shubbak.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shubbak.licences.LicenceFixtures.ZAGAZIG;
import static org.shubbak.licences.LicenceFixtures.aPerson;
import static org.shubbak.licences.LicenceFixtures.anOutput;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalRow;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestCentre
class ChangingLicenceTests {

    private static final String REASON = "مخالفة الرسومات المعتمدة بمحضر رقم 12";

    private final CurrentStaff director = aPerson(Role.DIRECTOR, ZAGAZIG);
    private final CurrentStaff head = aPerson(Role.HEAD, ZAGAZIG);

    @Autowired
    Licences licences;

    @Autowired
    ChangingLicence changing;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void one_person_proposes_and_another_confirms() {
        var licence = licences.issue(anOutput());
        UUID change = changing.propose(licence.number(), Act.SUSPEND, REASON, director);
        assertThat(state(licence)).isEqualTo(State.VALID);

        changing.confirm(change, head);

        assertThat(state(licence)).isEqualTo(State.SUSPENDED);
        assertThat(journal.of(licence.request()))
                .extracting(JournalRow::act)
                .contains("licence.change-proposed", "licence.change-confirmed");
    }

    @Test
    void whoever_proposed_cannot_confirm_and_the_database_refuses_it_too() {
        var licence = licences.issue(anOutput());
        UUID change = changing.propose(licence.number(), Act.REVOKE, REASON, head);

        assertRefused("licences.same-person", () -> changing.confirm(change, head));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                        UPDATE licences.change SET outcome = 'CONFIRMED', decided_by = proposed_by, decided_at = now()
                        WHERE id = :id
                        """).param("id", change).update());
        assertThat(state(licence)).isEqualTo(State.VALID);
    }

    @Test
    void a_suspended_licence_can_be_made_valid_again_but_a_revoked_one_cannot() {
        var licence = licences.issue(anOutput());
        change(licence, Act.SUSPEND);
        change(licence, Act.RESUME);
        assertThat(state(licence)).isEqualTo(State.VALID);
        change(licence, Act.REVOKE);

        assertThat(state(licence)).isEqualTo(State.REVOKED);
        assertRefused("licences.not-in-this-state", () -> changing.propose(licence.number(), Act.RESUME, REASON, head));
    }

    @Test
    void a_second_proposal_waits_for_the_first_and_a_decision_is_made_once() {
        var licence = licences.issue(anOutput());
        UUID change = changing.propose(licence.number(), Act.SUSPEND, REASON, director);

        assertRefused("licences.change-waits", () -> changing.propose(licence.number(), Act.REVOKE, REASON, head));
        changing.reject(change, head);
        assertRefused("licences.change-decided", () -> changing.confirm(change, head));
        assertThat(state(licence)).isEqualTo(State.VALID);
    }

    @Test
    void neither_the_wrong_role_nor_the_wrong_centre_may_propose() {
        var licence = licences.issue(anOutput());
        var clerk = aPerson(Role.CLERK, ZAGAZIG);
        var stranger = aPerson(Role.HEAD, new UnitId("SHR-04"));

        assertRefused("licences.may-not-change", () -> changing.propose(licence.number(), Act.SUSPEND, REASON, clerk));
        assertRefused(
                "licences.may-not-change", () -> changing.propose(licence.number(), Act.SUSPEND, REASON, stranger));
    }

    @Test
    void a_change_needs_a_reason_in_words() {
        var licence = licences.issue(anOutput());

        assertRefused(
                "licences.reason-too-short", () -> changing.propose(licence.number(), Act.SUSPEND, "لأن", director));
    }

    @Test
    void a_corrected_output_takes_the_place_of_another_by_two_people() {
        var wrong = licences.issue(anOutput("أحمد محمد عبد الاه", 24));
        var right = licences.issue(anOutput());

        var change =
                changing.propose(wrong.number(), Act.SUPERSEDE, right.number().value(), "خطأ في كتابة الاسم", director);
        assertThat(state(wrong)).isEqualTo(State.VALID);
        assertRefused("licences.same-person", () -> changing.confirm(change, director));
        changing.confirm(change, head);

        assertThat(state(wrong)).isEqualTo(State.SUPERSEDED);
        assertThat(state(right)).isEqualTo(State.VALID);
        assertThat(changing.of(wrong.number()).getFirst().successor()).isEqualTo(right.number());
    }

    @Test
    void only_a_valid_later_output_of_the_same_kind_to_the_same_holder_takes_the_place_and_only_one() {
        var wrong = licences.issue(anOutput());
        var other = licences.issue(anOutput());
        var letter = licences.issue(LicenceFixtures.anOutputOf("letter"));
        var revoked = licences.issue(anOutput());
        change(revoked, Act.REVOKE);
        var right = licences.issue(anOutput());

        assertRefused("licences.no-successor", () -> supersede(wrong, ""));
        assertRefused("licences.not-a-successor", () -> supersede(wrong, "L-SHR-01-2026-999999-9"));
        for (var unfit : List.of(wrong, letter, revoked)) {
            assertRefused(
                    "licences.not-a-successor",
                    () -> supersede(wrong, unfit.number().value()));
        }
        assertRefused(
                "licences.not-a-successor",
                () -> supersede(right, wrong.number().value()));

        var one = supersede(wrong, right.number().value());
        var two = supersede(other, right.number().value());
        changing.confirm(one, head);
        assertRefused("licences.not-a-successor", () -> changing.confirm(two, head));
        assertThat(state(other)).isEqualTo(State.VALID);
    }

    private UUID supersede(Licence older, String newer) {
        return changing.propose(older.number(), Act.SUPERSEDE, newer, REASON, director);
    }

    private void change(Licence licence, Act act) {
        changing.confirm(changing.propose(licence.number(), act, REASON, director), head);
    }

    private State state(Licence licence) {
        return licences.byNumber(licence.number()).orElseThrow().state();
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
