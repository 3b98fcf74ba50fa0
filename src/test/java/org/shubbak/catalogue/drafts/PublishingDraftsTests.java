package org.shubbak.catalogue.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Differences;
import org.shubbak.catalogue.OfferingServices;
import org.shubbak.catalogue.Packs;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestCentre
class PublishingDraftsTests {

    private static final ServiceCode TEMPLATE = new ServiceCode("OCC-001");

    @Autowired
    EditingDrafts editing;

    @Autowired
    PublishingDrafts publishing;

    @Autowired
    OfferingServices offering;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final CurrentStaff mona = anAdministrator("منى");
    private final CurrentStaff adel = anAdministrator("عادل");

    @Test
    void a_new_service_is_begun_from_another_proposed_by_one_and_published_by_a_second() {
        var draft = aProposedDraft(0);

        var published = publishing.approve(draft.id(), draft.version(), aKey(), adel);

        assertThat(published.state()).isEqualTo(Draft.State.PUBLISHED);
        assertThat(catalogue.current(draft.code()).version()).isEqualTo(1);
        assertThat(catalogue.isOffered(draft.code())).isTrue();
        var history = catalogue.history(draft.code()).getFirst();
        assertThat(history.by()).isEqualTo("عادل");
        assertThat(history.publication()).isNotNull();
        assertThat(history.publication().decreeNumber() + " "
                        + history.publication().proposedBy())
                .isEqualTo("17/2026 منى");
        assertThat(acts(draft.code()))
                .containsExactly("catalogue.draft-begun", "catalogue.publication-proposed", "catalogue.published");
    }

    @Test
    void whoever_proposed_it_does_not_approve_it_not_even_by_the_back_door() {
        var draft = aProposedDraft(0);
        assertRefused("catalogue.same-person", () -> publishing.approve(draft.id(), draft.version(), aKey(), mona));
        assertThatThrownBy(() -> jdbc.sql("""
                        UPDATE catalogue.draft SET state = 'PUBLISHED', decided_by = proposed_by, published_version = 1
                        WHERE id = :id
                        """).param("id", draft.id()).update())
                .isInstanceOf(DataAccessException.class);
        assertThat(catalogue.newest(draft.code())).isEmpty();
    }

    @Test
    void a_version_holds_from_its_day_on_and_not_before() {
        var draft = aProposedDraft(3);
        publishing.approve(draft.id(), draft.version(), aKey(), adel);
        assertThat(catalogue.find(draft.code())).isEmpty();
        assertThat(catalogue.newest(draft.code())).isPresent();
    }

    @Test
    void an_edit_of_a_published_service_is_its_next_version_and_tells_what_changed() {
        var first = published();
        var draft = editing.begin(first, aKey(), mona);
        var before = catalogue.current(first);
        var changed = editing.save(
                draft.id(),
                draft.version(),
                draft.text().replace("amount: 50\n", "amount: 55\n").replace("filing: 50.00", "filing: 55.00"),
                aKey(),
                mona);
        var differences = Differences.between(before, Packs.read(changed.text()).sound());
        assertThat(differences)
                .contains(new Differences.Difference("fee.rates.examination.amount", "50", "55"))
                .hasSize(3);
        var proposed = publishing.propose(changed.id(), changed.version(), decree(0), mona);
        publishing.approve(proposed.id(), proposed.version(), aKey(), adel);
        assertThat(catalogue.current(first).version()).isEqualTo(2);
    }

    @Test
    void what_is_wrong_is_kept_as_typed_and_refused_only_when_it_is_proposed() {
        var draft = aDraft();
        var typed = draft.text().replace("department: occupancy", "department: nowhere") + "surprise: 1\n";
        var saved = editing.save(draft.id(), draft.version(), typed, aKey(), mona);
        assertThat(editing.get(draft.id()).text()).isEqualTo(typed);
        assertThat(publishing.check(saved).mayBePublished()).isFalse();

        var refusal = catchThrowableOfType(
                Refusal.class, () -> publishing.propose(saved.id(), saved.version(), decree(0), mona));
        assertThat(refusal.errors().stream().map(FieldError::field)).contains("surprise");
        assertThat(editing.get(draft.id()).state()).isEqualTo(Draft.State.EDITING);
    }

    @Test
    void a_failing_sample_stops_the_publication() {
        var draft = aDraft();
        var saved = editing.save(
                draft.id(), draft.version(), draft.text().replace("amount: 50\n", "amount: 51\n"), aKey(), mona);
        var refusal = catchThrowableOfType(
                Refusal.class, () -> publishing.propose(saved.id(), saved.version(), decree(0), mona));
        assertThat(refusal.errors().stream().map(FieldError::code)).contains("catalogue.pack.sample-differs");
    }

    @Test
    void a_decree_without_number_or_of_tomorrow_and_a_day_that_has_passed_are_refused_at_once() {
        var draft = aDraft();
        var wrong = new PublishingDrafts.Decree(today().minusDays(1), " ", today().plusDays(1));
        var refusal =
                catchThrowableOfType(Refusal.class, () -> publishing.propose(draft.id(), draft.version(), wrong, mona));
        assertThat(refusal.errors().stream().map(FieldError::field))
                .containsExactly("effective", "decreeNumber", "decreeDate");
    }

    @Test
    void the_journal_tells_a_sitting_once_and_not_every_pause_of_the_keys() {
        var draft = aDraft();
        var saved = editing.save(draft.id(), draft.version(), draft.text() + "#\n", aKey(), mona);
        saved = editing.save(draft.id(), saved.version(), draft.text() + "##\n", aKey(), mona);
        assertThat(acts(draft.code())).containsExactly("catalogue.draft-begun");

        saved = editing.save(draft.id(), saved.version(), draft.text(), aKey(), adel);
        saved = editing.save(draft.id(), saved.version(), draft.text() + "#\n", aKey(), adel);
        assertThat(acts(draft.code())).containsExactly("catalogue.draft-begun", "catalogue.draft-saved");

        jdbc.sql("UPDATE catalogue.draft SET saved_at = saved_at - interval '31 minutes' WHERE id = :id")
                .param("id", draft.id())
                .update();
        editing.save(draft.id(), saved.version(), draft.text(), aKey(), adel);
        assertThat(acts(draft.code()))
                .containsExactly("catalogue.draft-begun", "catalogue.draft-saved", "catalogue.draft-saved");
    }

    @Test
    void a_proposed_draft_is_not_edited_and_may_be_sent_back() {
        var draft = aProposedDraft(0);
        assertRefused(
                "catalogue.draft-moved", () -> editing.save(draft.id(), draft.version(), "code: X", aKey(), mona));
        var back = publishing.sendBack(draft.id(), draft.version(), "الرسم لا يطابق القرار", adel);
        assertThat(back.state()).isEqualTo(Draft.State.EDITING);
        assertThat(back.proposal()).isNull();
    }

    @Test
    void of_two_who_save_or_approve_at_once_one_is_told() throws Exception {
        var draft = aDraft();
        assertThat(oneOf(
                        () -> editing.save(draft.id(), draft.version(), draft.text() + "\n", aKey(), mona),
                        () -> editing.save(draft.id(), draft.version(), draft.text() + "\n\n", aKey(), adel)))
                .isEqualTo("catalogue.draft-moved");
        var proposed = aProposedDraft(0);
        var third = anAdministrator("هالة");
        assertThat(oneOf(
                        () -> publishing.approve(proposed.id(), proposed.version(), aKey(), adel),
                        () -> publishing.approve(proposed.id(), proposed.version(), aKey(), third)))
                .isEqualTo("catalogue.draft-moved");
        assertThat(catalogue.history(proposed.code())).hasSize(1);
    }

    @Test
    void a_command_sent_twice_has_one_effect() {
        var code = aCode();
        var key = aKey();
        var first = editing.copy(TEMPLATE, code, key, mona);
        assertThat(editing.copy(TEMPLATE, code, key, mona).id()).isEqualTo(first.id());
        assertRefused("catalogue.edited-already", () -> editing.copy(TEMPLATE, code, aKey(), adel));
        var proposed = publishing.propose(first.id(), first.version(), decree(0), mona);
        var approval = aKey();
        publishing.approve(proposed.id(), proposed.version(), approval, adel);
        assertThat(publishing
                        .approve(proposed.id(), proposed.version(), approval, adel)
                        .publishedVersion())
                .isEqualTo(1);
    }

    @Test
    void an_exported_pack_is_imported_again_as_a_new_service_and_as_a_next_version() {
        var code = aCode();
        var exported = Packs.write(catalogue.current(TEMPLATE)).replace("code: OCC-001", "code: " + code);
        var draft = editing.imported(exported, aKey(), mona);
        assertThat(draft.basedOn()).isZero();
        assertThat(publishing.check(draft).mayBePublished()).isTrue();
        editing.discard(draft.id(), draft.version(), mona);
        var known = published();
        var again = editing.imported(Packs.write(catalogue.current(known)), aKey(), mona);
        assertThat(again.basedOn()).isEqualTo(1);
        assertRefused("shared.check-the-fields", () -> editing.imported("a: &x [*x]", aKey(), mona));
    }

    @Test
    void a_withdrawn_service_is_not_offered_and_comes_back() {
        var code = published();
        offering.withdraw(code, "صدر قرار بنقل الخدمة إلى جهة أخرى", mona);
        assertThat(catalogue.isOffered(code)).isFalse();
        assertThat(catalogue.all()).noneMatch(it -> it.code().equals(code));
        assertThat(catalogue.version(code, 1).code()).isEqualTo(code);
        assertRefused("catalogue.withdrawn-already", () -> offering.withdraw(code, "صدر قرار بنقل الخدمة", adel));
        offering.bringBack(code, adel);
        assertThat(catalogue.isOffered(code)).isTrue();
        assertThat(acts(code)).contains("catalogue.withdrawn", "catalogue.brought-back");
    }

    @Test
    void only_an_administrator_touches_drafts() {
        var clerk =
                new CurrentStaff(StaffId.next(), "clerk", "كاتب", "Clerk", new UnitId("SHR-01"), Set.of(Role.CLERK));
        var draft = aProposedDraft(0);
        assertRefused("catalogue.not-an-administrator", () -> editing.begin(TEMPLATE, aKey(), clerk));
        assertRefused(
                "catalogue.not-an-administrator", () -> publishing.approve(draft.id(), draft.version(), aKey(), clerk));
        assertRefused("catalogue.not-an-administrator", () -> offering.withdraw(TEMPLATE, "سبب طويل بما يكفي", clerk));
    }

    private ServiceCode published() {
        var draft = aProposedDraft(0);
        publishing.approve(draft.id(), draft.version(), aKey(), adel);
        return draft.code();
    }

    private Draft aDraft() {
        return editing.copy(TEMPLATE, aCode(), aKey(), mona);
    }

    private Draft aProposedDraft(int inDays) {
        var draft = aDraft();
        return publishing.propose(draft.id(), draft.version(), decree(inDays), mona);
    }

    private PublishingDrafts.Decree decree(int inDays) {
        return new PublishingDrafts.Decree(today().plusDays(inDays), "17/2026", today());
    }

    private LocalDate today() {
        return CairoTime.today(clock);
    }

    private List<String> acts(ServiceCode code) {
        return jdbc.sql("SELECT act FROM audit.journal WHERE detail->>'code' = :code ORDER BY seq")
                .param("code", code.value())
                .query(String.class)
                .list();
    }

    /** Both at once; the code with which the one that came too late was refused. */
    private static String oneOf(Callable<?> one, Callable<?> other) throws Exception {
        try (var people = Executors.newFixedThreadPool(2)) {
            var codes = people.invokeAll(List.of(code(one), code(other)));
            var first = codes.get(0).get();
            var second = codes.get(1).get();
            assertThat(first.isEmpty() ^ second.isEmpty()).isTrue();
            return first + second;
        }
    }

    private static Callable<String> code(Callable<?> act) {
        return () -> {
            try {
                act.call();
                return "";
            } catch (Refusal refusal) {
                return refusal.code();
            }
        };
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static String aKey() {
        return UUID.randomUUID().toString();
    }

    private static ServiceCode aCode() {
        return new ServiceCode("D-" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT));
    }

    private static CurrentStaff anAdministrator(String name) {
        return new CurrentStaff(
                StaffId.next(), "admin-" + Ids.next(), name, "Administrator", new UnitId("SHR-01"), Set.of(Role.ADMIN));
    }
}
