package org.shubbak.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shubbak.certificates.TestAuthority.sha256;
import static org.shubbak.certificates.TestAuthority.sign;
import static org.shubbak.licences.LicenceFixtures.anOutput;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalRow;
import org.shubbak.licences.Licences;
import org.shubbak.organisation.Organisation;
import org.shubbak.requests.People;
import org.shubbak.seals.HouseAuthority;
import org.shubbak.seals.HouseSeal;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.shubbak.signing.KeyPurpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Nobody alone changes whom papers are believed for. */
@TestCentre
@Import(Bindings.class)
class ChangingTrustTests {

    private static final String REASON = "فقد مفتاح الختم بمحضر رقم 12";
    private static final UnitId ZAGAZIG = new UnitId("SHR-01");

    @Autowired
    ChangingTrust changing;

    @Autowired
    PresentingCertificate presenting;

    @Autowired
    OwnSignatures signatures;

    @Autowired
    HouseAuthority authority;

    @Autowired
    Licences licences;

    @Autowired
    Journal journal;

    @Autowired
    Organisation organisation;

    @Autowired
    Bindings bindings;

    @Autowired
    OwnRows rows;

    @Autowired
    Clock clock;

    private final TestAuthority provider = TestAuthority.known();
    private final KeyPair keys = TestAuthority.keys();
    private CurrentStaff head;
    private CurrentStaff manager;
    private CurrentStaff admin;

    @BeforeEach
    void people() {
        var people = new People(organisation);
        head = people.named("head1");
        manager = people.named("manager1");
        admin = people.named("admin");
    }

    @Test
    void a_seals_certificate_is_revoked_by_two_people_and_the_journal_names_both() {
        var seal = sealOfZagazig();

        var change = changing.propose(TrustAct.REVOKE_SEAL, seal.serial(), REASON, manager);
        assertThat(seal(seal.serial()).revokedAt()).as("nothing happens yet").isNull();
        refused("certificates.same-person", () -> changing.confirm(change, manager));
        changing.confirm(change, head);

        assertThat(seal(seal.serial()).revokedAt()).isAfter(clock.instant());
        refused("certificates.change-decided", () -> changing.confirm(change, head));
        refused("certificates.not-now", () -> changing.propose(TrustAct.REVOKE_SEAL, seal.serial(), REASON, manager));
        assertThat(acts(manager)).contains("certificates.change-proposed");
        assertThat(acts(head)).contains("certificates.change-confirmed", "seals.revoked");
    }

    @Test
    void what_is_turned_down_changes_nothing_and_may_be_proposed_again() {
        var seal = sealOfZagazig();
        var change = changing.propose(TrustAct.REVOKE_SEAL, seal.serial(), REASON, manager);
        refused("certificates.change-waits", () -> changing.propose(TrustAct.REVOKE_SEAL, seal.serial(), REASON, head));

        changing.reject(change, head);

        assertThat(seal(seal.serial()).revokedAt()).isNull();
        changing.reject(changing.propose(TrustAct.REVOKE_SEAL, seal.serial(), REASON, head), manager);
    }

    @Test
    void neither_a_reviewer_nor_a_head_of_another_centre_takes_part_and_no_reason_is_too_short() {
        var people = new People(organisation);
        var seal = sealOfZagazig();
        for (var name : List.of("specialist1", "cashier1", "director1", "head1.belbeis")) {
            refused(
                    "certificates.may-not-change",
                    () -> changing.propose(TrustAct.REVOKE_SEAL, seal.serial(), REASON, people.named(name)));
        }
        refused(
                "certificates.reason-too-short",
                () -> changing.propose(TrustAct.REVOKE_SEAL, seal.serial(), "لأن", manager));
        refused("certificates.may-not-change", () -> changing.propose(TrustAct.REVOKE_SEAL, "ffff", REASON, manager));
        refused("certificates.may-not-change", () -> changing.propose(TrustAct.BIND, "0".repeat(64), REASON, manager));
    }

    @Test
    void an_officials_certificate_signs_when_he_has_proved_its_key_and_another_has_confirmed_it() {
        var certificate = certificate("Head One");
        var text = challenge(head);

        var own = presenting.present(provider.chain(certificate), sign(keys.getPrivate(), text), head);

        assertThat(own.subject()).isEqualTo("Head One");
        assertThat(own.issuer()).isEqualTo("Authority of the tests");
        assertThat(signatures.of(head.id()).map(OwnCertificate::sha256))
                .isNotEqualTo(java.util.Optional.of(own.sha256()));
        var waiting = bindings.waiting(own.sha256(), manager);
        refused("certificates.same-person", () -> changing.confirm(waiting, head));
        changing.confirm(waiting, manager);
        assertThat(signatures.of(head.id()).orElseThrow().sha256()).isEqualTo(own.sha256());
        refused("certificates.known", () -> {
            var again = challenge(head);
            presenting.present(provider.chain(certificate), sign(keys.getPrivate(), again), head);
        });
    }

    @Test
    void a_new_certificate_takes_the_place_of_the_one_before_and_a_lost_one_signs_no_more() {
        bindings.bind(provider, certificate("Old"), keys, head, manager);
        var newer = certificate("New");
        bindings.bind(provider, newer, keys, head, manager);

        assertThat(signatures.of(head.id()).orElseThrow().sha256()).isEqualTo(sha256(newer));
        assertThat(rows.of(head.id()).stream().filter(own -> own.state() == OwnCertificate.State.BOUND))
                .hasSize(1);

        var lost = changing.propose(TrustAct.UNBIND, sha256(newer), "ضاعت وحدة التوقيع", head);
        refused("certificates.same-person", () -> changing.confirm(lost, head));
        changing.confirm(lost, manager);
        assertThat(signatures.of(head.id())).isEmpty();
    }

    @Test
    void nobody_presents_a_certificate_whose_key_he_does_not_have() {
        var certificate = certificate("Somebody else");
        var another = TestAuthority.keys();

        refused("certificates.not-proved", () -> {
            var text = challenge(head);
            presenting.present(provider.chain(certificate), sign(another.getPrivate(), text), head);
        });
        refused(
                "certificates.not-proved",
                () -> presenting.present(
                        provider.chain(certificate),
                        sign(keys.getPrivate(), "no challenge".getBytes(StandardCharsets.UTF_8)),
                        head));
        var text = challenge(head);
        var signature = sign(keys.getPrivate(), text);
        presenting.present(provider.chain(certificate), signature, head);
        refused("certificates.not-proved", () -> presenting.present(provider.chain(certificate), signature, head));
    }

    @Test
    void a_certificate_of_an_unknown_issuer_one_that_has_run_out_and_rubbish_are_not_taken() {
        var stranger = TestAuthority.unknown();
        var unknown = stranger.issue(keys.getPublic(), "Head One");
        refused("seals.own.unknown-issuer", () -> {
            var text = challenge(head);
            presenting.present(stranger.chain(unknown), sign(keys.getPrivate(), text), head);
        });
        var over = provider.issue(
                keys.getPublic(),
                "Head One",
                clock.instant().minus(Duration.ofDays(400)),
                clock.instant().minus(Duration.ofDays(1)));
        refused("seals.own.not-in-time", () -> {
            var text = challenge(head);
            presenting.present(provider.chain(over), sign(keys.getPrivate(), text), head);
        });
        refused("certificates.unreadable", () -> presenting.present(List.of(new byte[] {1, 2, 3}), new byte[64], head));
        refused("certificates.unreadable", () -> presenting.present(List.of(), new byte[64], head));
    }

    @Test
    void only_those_who_approve_present_a_certificate() {
        var people = new People(organisation);
        for (var name : List.of("clerk1", "cashier1", "admin", "manager1")) {
            refused(
                    "certificates.may-not-present",
                    () -> presenting.challenge("http://127.0.0.1:8080", people.named(name)));
        }
    }

    @Test
    void what_was_turned_down_may_be_presented_again() {
        var certificate = certificate("Head One");
        presenting.present(provider.chain(certificate), sign(keys.getPrivate(), challenge(head)), head);
        changing.reject(bindings.waiting(sha256(certificate), manager), manager);

        bindings.bind(provider, certificate, keys, head, manager);

        assertThat(signatures.of(head.id()).orElseThrow().sha256()).isEqualTo(sha256(certificate));
    }

    @Test
    void whose_head_signs_himself_is_decided_by_two_people_as_well() {
        var unit = new UnitId("SHR-02");
        var change = changing.propose(TrustAct.REQUIRE, unit.value(), "قرار المحافظ رقم 77 لسنة 2026", admin);
        assertThat(signatures.isRequired(unit)).isFalse();
        refused("certificates.same-person", () -> changing.confirm(change, admin));
        refused("certificates.may-not-change", () -> changing.confirm(change, head));

        changing.confirm(change, new People(organisation).named("head1.belbeis"));

        assertThat(signatures.isRequired(unit)).isTrue();
        assertThat(signatures.isRequired(ZAGAZIG)).isFalse();
        bindings.release(unit);
    }

    private HouseSeal sealOfZagazig() {
        licences.issue(anOutput());
        return authority.issued().stream()
                .filter(seal -> seal.purpose() == KeyPurpose.SEAL && ZAGAZIG.equals(seal.unit()))
                .filter(seal -> seal.revokedAt() == null)
                .findFirst()
                .orElseThrow();
    }

    private HouseSeal seal(String serial) {
        return authority.issued().stream()
                .filter(seal -> seal.serial().equals(serial))
                .findFirst()
                .orElseThrow();
    }

    private X509Certificate certificate(String name) {
        return provider.issue(keys.getPublic(), name);
    }

    private byte[] challenge(CurrentStaff official) {
        return presenting.challenge("http://127.0.0.1:8080", official).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> acts(CurrentStaff person) {
        return journal.by(person.id(), Long.MAX_VALUE, 50).stream()
                .map(JournalRow::act)
                .toList();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
