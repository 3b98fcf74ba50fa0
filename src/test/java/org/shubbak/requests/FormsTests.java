package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.catalogue.ServiceFixtures;
import org.shubbak.documents.Documents;
import org.shubbak.fees.BillLine;
import org.shubbak.fees.Bills;
import org.shubbak.licences.Act;
import org.shubbak.licences.ChangingLicence;
import org.shubbak.licences.Fact;
import org.shubbak.licences.Licence;
import org.shubbak.licences.Licences;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Tie;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Questions and documents of a service that asks everything, from the window to what is issued. */
@TestCentre
@Import(CaseRun.class)
class FormsTests {

    @Autowired
    private CaseRun run;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Licences licences;

    @Autowired
    private ChangingLicence changing;

    @Autowired
    private CaseFiles files;

    @Autowired
    private ShowingPapers showing;

    @Autowired
    private ShowingLicence showingLicence;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Documents documents;

    @Autowired
    private Journal journal;

    @Autowired
    private Requests requests;

    @Autowired
    private Bills bills;

    @Autowired
    private Tracking tracking;

    private ServiceDefinition service;

    @BeforeEach
    void aService() {
        service = ServiceFixtures.askingEverything(catalogue, "licence");
    }

    @Test
    void what_was_answered_stands_on_the_licence_in_the_order_of_the_pack() {
        var licence = issued(submission(People.aCitizen(), Map.of()));

        assertThat(licence.facts())
                .extracting(Fact::labelAr)
                .containsExactly("الموقع", "المساحة", "الأدوار", "الأنواع");
        assertThat(licence.facts().get(2).table()).satisfies(table -> {
            assertThat(table.headsAr()).containsExactly("الدور", "المساحة (م²)", "تاريخ البناء");
            assertThat(table.rowsEn()).hasSize(1);
        });
        assertThat(licence.facts().get(3).value(false)).isEqualTo("Goods");
    }

    @Test
    void a_letter_has_the_next_outgoing_number_of_its_unit() {
        service = ServiceFixtures.askingEverything(catalogue, "letter");
        var licence = issued(submission(People.aCitizen(), Map.of()));
        assertThat(licence.outputKind()).isEqualTo("letter");
        assertThat(documents.find(licence.pdf())).isPresent();
    }

    @Test
    void an_output_of_ours_to_the_same_holder_is_found_and_not_asked_again() {
        var holder = People.aCitizen();
        var licence = issued(submission(holder, Map.of()));

        var again = run.submit(without("earlier_copy", submission(holder, Map.of())));

        assertThat(again.missing()).isEmpty();
        var paper = paper(again.number(), run.named("clerk1"));
        assertThat(paper.state()).isEqualTo(ChecklistEntry.State.OURS);
        assertThat(paper.ours()).isNotNull().extracting(Licence::number).isEqualTo(licence.number());
        assertThat(journal.of(again.id()))
                .filteredOn(row -> row.act().equals("requests.outputs-found"))
                .extracting(row -> row.detail().get("numbers"))
                .containsExactly(List.of(licence.number().value()));
    }

    @Test
    void somebody_elses_output_does_not_stand_for_his() {
        issued(submission(People.aCitizen(), Map.of()));
        var stranger = run.submit(without("earlier_copy", submission(People.aCitizen(), Map.of())));
        assertThat(stranger.missing()).containsExactly("earlier_copy");
    }

    @Test
    void a_revoked_output_is_asked_for_again_whatever_the_client_claims() {
        var holder = People.aCitizen();
        var licence = issued(submission(holder, Map.of()));
        var change = changing.propose(licence.number(), Act.REVOKE, "صدر بناء على بيانات مزورة", run.named("manager1"));
        changing.confirm(change, run.named("head1"));

        var claim = submission(holder, Map.of());
        var shown = new ArrayList<>(without("earlier_copy", claim).documents());
        shown.add(new ChecklistEntry("earlier_copy", ChecklistEntry.State.OURS, null, List.of()));
        var again = run.submit(with(claim, claim.answers(), shown));

        assertThat(again.missing()).containsExactly("earlier_copy");
    }

    @Test
    void our_own_output_bears_the_holders_name_and_stays_closed_to_the_back_office() {
        var holder = People.aCitizen();
        var licence = issued(submission(holder, Map.of()));
        var again = run.submit(without("earlier_copy", submission(holder, Map.of())));
        run.payAll(again.id());
        var reviewer = run.holder(run.openSteps(again.id()).getFirst());

        assertThat(ShowingPapers.isPersonal(paper(again.number(), reviewer))).isTrue();
        var refused = catchThrowableOfType(
                Refusal.class, () -> showing.show(again.number(), licence.pdf().value(), reviewer));
        assertThat(refused.code()).isEqualTo("requests.person-hidden");
        assertThat(showing.show(again.number(), licence.pdf().value(), run.named("clerk1"))
                        .id())
                .isEqualTo(licence.pdf());
    }

    @Test
    void a_company_that_names_itself_in_an_answer_stays_hidden_from_the_back_office() {
        var company = new ApplicantDetails(
                ApplicantDetails.Kind.COMPANY,
                null,
                aRegister(),
                "987654321",
                null,
                null,
                "شركة الأمل للتجارة",
                "01012345678",
                null,
                false);
        var builder =
                Map.of("name", "الامل للتجارة والتوريد", "register", String.valueOf(company.commercialRegister()));
        var submitted = run.submit(submission(company, Map.of("builder", builder, "purpose", "شركة  الامل للتجاره")));
        run.payAll(submitted.id());
        var reviewer = run.holder(run.openSteps(submitted.id()).getFirst());

        var hidden = files.of(submitted.number(), reviewer).answers().toString();
        assertThat(hidden)
                .contains("مقدم الطلب نفسه")
                .doesNotContain("للتجار")
                .doesNotContain(String.valueOf(company.commercialRegister()));
        assertThat(files.of(submitted.number(), run.named("clerk1")).answers().toString())
                .contains("الامل للتجارة والتوريد");
    }

    @Test
    void an_applicant_who_may_not_be_served_is_told_so_with_the_law_before_anything_is_kept() {
        var young = ApplicantDetails.person(bornIn2010(), "طفل صغير السن", "01012345678");
        var refused = catchThrowableOfType(Refusal.class, () -> run.submit(submission(young, Map.of())));
        assertThat(refused.code()).isEqualTo("catalogue.not-eligible");
        assertThat(refused.args()).anySatisfy(arg -> assertThat(arg).isEqualTo("القانون المدني، المادة 44"));
    }

    @Test
    void a_reviewer_tied_to_the_engineers_office_is_not_dealt_the_file() {
        var tied = run.named("specialist2");
        organisation.declareTie(
                tied.id(), Tie.office("900102"), run.named("admin").actor());
        try {
            for (int i = 0; i < 6; i++) {
                var submitted =
                        run.submit(submission(People.aCitizen(), Map.of("engineer", Map.of("number", "110102"))));
                run.payAll(submitted.id());
                assertThat(run.openSteps(submitted.id()))
                        .isNotEmpty()
                        .allSatisfy(step -> assertThat(step.dealtTo()).isNotEqualTo(tied.id()));
            }
        } finally {
            organisation.endTie(
                    tied.id(), Tie.office("900102"), run.named("admin").actor());
        }
    }

    @Test
    void of_somebody_elses_licence_the_window_sees_no_name() {
        var holder = People.aCitizen();
        var licence = issued(submission(holder, Map.of()));
        CurrentStaff clerk = run.named("clerk1");
        String number = licence.number().value();

        assertThat(showingLicence.look(number, holder, clerk))
                .map(ShowingLicence.Seen::isHis)
                .contains(true);
        assertThat(showingLicence.look(number, People.aCitizen(), clerk))
                .map(ShowingLicence.Seen::isHis)
                .contains(false);
        assertThat(showingLicence.look("L-SHR-01-2026-999999-0", holder, clerk)).isEmpty();
    }

    @Test
    void a_licence_named_in_an_answer_is_looked_up_with_its_state_and_its_end() {
        var holder = People.aCitizen();
        var licence = issued(submission(holder, Map.of()));
        var again = run.submit(submission(
                holder, Map.of("earlier", Map.of("number", licence.number().value()))));
        assertThat(requests.get(again.id()).answers())
                .contains(licence.number().value())
                .contains("\"valid\"")
                .contains(String.valueOf(licence.validUntil()));
    }

    @Test
    void a_bill_tells_how_each_sum_came_about_what_is_a_deposit_and_what_was_exempted_for_whom() {
        var foreigner = new ApplicantDetails(
                ApplicantDetails.Kind.FOREIGNER,
                null,
                null,
                null,
                "A" + aRegister(),
                "السودان",
                "عثمان محمد الحسن",
                "01012345678",
                null,
                false);
        var submitted = run.submit(submission(foreigner, Map.of("area", "12.5")));

        var lines = bills.of(submitted.id()).getFirst().lines();
        assertThat(lines).extracting(BillLine::key).containsExactly("examination", "area", "deposit");
        assertThat(lines.get(0).amount()).isEqualTo(Money.ZERO);
        assertThat(lines.get(0).exempted()).satisfies(off -> {
            assertThat(off.amount()).isEqualTo(Money.of(50));
            assertThat(off.labelEn()).isEqualTo("Foreigners are exempt from the examination");
        });
        assertThat(lines.get(1).how()).extracting(BillLine.How::ar).isEqualTo("10.00 × 12.5 م²");
        assertThat(lines.get(1).amount()).isEqualTo(Money.of("125.00"));
        assertThat(lines.get(2).refundable()).isTrue();
        var path = tracking.byPhone(submitted.number(), "5678").orElseThrow();
        assertThat(path.bills().getFirst().lines()).isEqualTo(lines);
    }

    @Test
    void a_citizen_pays_what_a_foreigner_is_exempted_from() {
        var submitted = run.submit(submission(People.aCitizen(), Map.of("area", 1)));
        assertThat(bills.of(submitted.id()).getFirst().total()).isEqualTo(Money.of(260));
    }

    private SubmitRequest submission(ApplicantDetails applicant, Map<String, Object> besides) {
        var right = run.aSubmission(service.code().value());
        var answers = new HashMap<>(right.answers());
        answers.putAll(besides);
        return with(
                new SubmitRequest(
                        right.service(),
                        right.unit(),
                        right.channel(),
                        applicant,
                        null,
                        answers,
                        right.documents(),
                        null),
                answers,
                right.documents());
    }

    private static SubmitRequest with(SubmitRequest from, Map<String, Object> answers, List<ChecklistEntry> documents) {
        return new SubmitRequest(
                from.service(), from.unit(), from.channel(), from.applicant(), null, answers, documents, null);
    }

    private static SubmitRequest without(String document, SubmitRequest from) {
        return with(
                from,
                from.answers(),
                from.documents().stream()
                        .filter(entry -> !entry.key().equals(document))
                        .toList());
    }

    private Licence issued(SubmitRequest submission) {
        var submitted = run.submit(submission);
        run.toTheEnd(submitted.id());
        return licences.ofRequest(submitted.id()).orElseThrow();
    }

    private CaseFile.Paper paper(String number, CurrentStaff me) {
        return files.of(number, me).papers().stream()
                .filter(paper -> paper.key().equals("earlier_copy"))
                .findFirst()
                .orElseThrow();
    }

    private static String aRegister() {
        return String.valueOf(java.util.concurrent.ThreadLocalRandom.current().nextInt(100_000, 9_999_999));
    }

    /** Fits its check digit: born on 1 January 2010 in Sharqia. */
    private static String bornIn2010() {
        String first13 = "3100101139999".substring(0, 13);
        int[] weights = {2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += weights[i] * (first13.charAt(i) - '0');
        }
        return first13 + (11 - sum % 11) % 10;
    }
}
