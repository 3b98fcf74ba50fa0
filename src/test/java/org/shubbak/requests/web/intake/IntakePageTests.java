package org.shubbak.requests.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalRow;
import org.shubbak.documents.FileFixtures;
import org.shubbak.requests.People;
import org.shubbak.requests.Requests;
import org.shubbak.security.Browser;
import org.shubbak.shared.ArabicText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TestCentre
class IntakePageTests {

    private static final byte[] PROGRAM = "MZ\u0000\u0001this is a program".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private Requests requests;

    @Autowired
    private Journal journal;

    private Browser clerk;

    @BeforeEach
    void aClerkAtTheWindow() {
        clerk = signedIn("clerk1");
    }

    @Test
    void a_service_is_found_by_part_of_its_name_without_any_script() {
        assertThat(clerk.get("/desk/new?q=" + encoded("اشغال طريق لمحل")).body())
                .contains("value=\"OCC-001\"");
        assertThat(clerk.get("/desk/new?sector=Elevators").body()).contains("value=\"ELV-001\"");
        assertThat(clerk.get("/desk/new?q=zzzz").body()).contains("لا توجد خدمة");
    }

    @Test
    void a_request_goes_from_the_service_to_its_receipt() {
        String draft = anOccupancy();
        var checked = clerk.get(draft + "/check").body();
        assertThat(checked).contains("مخبز السلام &lt;b&gt;").contains("50.00").doesNotContain("السلام <b>");

        String done = location(clerk.post(draft + "/submit", Map.of()));

        String number = done.substring(done.lastIndexOf('/') + 1);
        assertThat(requests.find(number)).hasValueSatisfying(row -> {
            assertThat(row.holderName()).isEqualTo("سعاد محمد عبد الرحمن");
            assertThat(row.answers()).contains("2030-04-01").contains("12.5");
        });
        String page = clerk.get(done).body();
        assertThat(page).contains(number).contains("<svg").contains("/track/" + number);
        assertThat(clerk.get("/requests/" + number + "/receipt.pdf").body()).startsWith("%PDF");
        assertThat(clerk.get("/desk").body()).contains(number).doesNotContain(draft);
    }

    @Test
    void a_submission_sent_twice_is_one_request() {
        String draft = anOccupancy();
        clerk.get(draft + "/check");
        String first = location(clerk.post(draft + "/submit", Map.of()));
        assertThat(location(clerk.post(draft + "/submit", Map.of()))).isEqualTo(first);
    }

    @Test
    void an_identity_number_in_arabic_digits_is_read_and_a_wrong_check_digit_only_warned_of() {
        String draft = aDraft("CMP-001");
        String id = People.aNationalId();
        String wrong = id.substring(0, 13) + (id.charAt(13) == '9' ? '0' : (char) (id.charAt(13) + 1));
        var person = aPerson(ArabicText.arabicIndicDigits(wrong));

        var warned = clerk.post(draft + "/applicant", person);
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body()).contains("غير مطابق لرقم المراجعة").contains("checkDigitAccepted");

        person.put("applicant.checkDigitAccepted", "true");
        assertThat(location(clerk.post(draft + "/applicant", person))).endsWith("/questions");
        String number = submitted(draft, Map.of("form.category", "suggestion", "form.description", "تشجير الميدان"));
        assertThat(journal.of(requests.get(number).id()))
                .filteredOn(row -> row.act().equals("requests.submitted"))
                .extracting(JournalRow::detail)
                .anySatisfy(detail -> assertThat(detail).containsEntry("checkDigitOverridden", true));
    }

    @ParameterizedTest
    @CsvSource({
        "applicant.nationalId, 2000107139911, ١٤ رقماً",
        "applicant.nationalId, 20002301399110, تاريخ الميلاد",
        "applicant.nationalId, 40001071399110, يبدأ بالرقم",
        "applicant.nationalId, 20001072099110, المحافظة",
        "applicant.nationalId, '', ١٤ رقماً",
        "applicant.phone, 12345, رقم الهاتف غير صحيح",
        "applicant.phone, '', اكتب رقم الهاتف",
        "applicant.name, '', اكتب الاسم",
        "applicant.name, 'سعاد\u202Eمحمد', رموز خفية",
        "applicant.address, 'شارع\u0007', رموز خفية",
        "agent.nationalId, 123, ١٤ رقماً",
        "agent.name, '', مطلوبة",
    })
    void what_is_wrong_with_the_applicant_is_said_at_its_field_and_what_was_typed_stays(
            String field, String typed, String sentence) {
        String draft = aDraft("CMP-001");
        var person = aPerson(People.aNationalId());
        person.put("agent.acts", "true");
        person.put("agent.name", "محمود فوزي");
        person.put("agent.nationalId", People.aNationalId());
        person.put("agent.authority", "12 / 2025 الزقازيق");
        person.put(field, typed);

        var answer = clerk.post(draft + "/applicant", person);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("#f-" + field.replace('.', '-'))
                .contains(sentence)
                .contains("01012345678".equals(person.get("applicant.phone")) ? "01012345678" : "سعاد");
        assertThat(clerk.get(draft + "/applicant").body())
                .contains("محمود فوزي".equals(person.get("agent.name")) ? "محمود فوزي" : "الزقازيق");
    }

    @Test
    void over_long_text_is_refused_and_kept() {
        String draft = aDraft("CMP-001");
        var person = aPerson(People.aNationalId());
        person.put("applicant.name", "م".repeat(201));
        var answer = clerk.post(draft + "/applicant", person);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("أطول من المسموح").contains("م".repeat(201));
    }

    @ParameterizedTest
    @CsvSource({
        "form.area, اثنا عشر, اكتب رقمًا",
        "form.area, -3, أقل من",
        "form.from_date, 31/2/2030, غير موجود",
        "form.from_date, 1/1/2020, مضى",
        "form.months, 13, أكبر من",
        "form.street_class, motorway, اختر إجابة",
        "form.shop_name, '', مطلوبة",
        "form.shop_name, 'محل\u202Eقناع', رموز خفية",
    })
    void a_wrong_answer_is_said_at_its_question_and_the_others_stay(String field, String typed, String sentence) {
        String draft = aDraft("OCC-001");
        var answers = occupancyAnswers();
        answers.put(field, typed);
        var answer = clerk.post(draft + "/questions", answers);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("#f-" + field.replace('.', '-')).contains(sentence.replace("رقمًا", "رقم"));
        assertThat(clerk.get(draft + "/questions").body()).contains("شارع طلبة عويضة");
    }

    @Test
    void a_question_appears_when_the_answer_above_asks_for_it() {
        String draft = aDraft("CMP-001");
        assertThat(clerk.get(draft + "/questions").body()).doesNotContain("form.related_request");
        assertThat(clerk.post(draft + "/questions/asked", Map.of("form.category", "delay"))
                        .body())
                .contains("form.related_request");
    }

    @Test
    void bad_files_are_refused_at_their_document_and_good_pages_stay() {
        String draft = aDraft("OCC-001");
        String card = draft + "/documents/tax_card";
        assertThat(upload(card, "scan.pdf", FileFixtures.aPdf()).body()).contains("scan.pdf");
        assertThat(upload(card, "page2.png", FileFixtures.aPicture("png")).body())
                .contains("page2.png");

        assertThat(upload(card, "evil.pdf", PROGRAM).body())
                .contains("ليس مستند PDF")
                .contains("scan.pdf");
        assertThat(upload(card, "empty.pdf", new byte[0]).body())
                .contains("class=\"error\"")
                .contains("scan.pdf");
        assertThat(upload(card, "large.pdf", new byte[21 * 1024 * 1024]).body())
                .contains("class=\"error\"")
                .contains("20");
        assertThat(clerk.get(draft + "/documents").body()).contains("scan.pdf").contains("page2.png");
    }

    @Test
    void a_page_can_be_looked_at_and_taken_out_again() {
        String draft = aDraft("OCC-001");
        String card = upload(draft + "/documents/tax_card", "scan.pdf", FileFixtures.aPdf())
                .body();
        String page = card.replaceAll("(?s).*/documents/pages/([0-9a-f-]{36}).*", "$1");
        assertThat(clerk.get(draft + "/documents/pages/" + page).body()).startsWith("%PDF");
        assertThat(signedIn("clerk2").get(draft + "/documents/pages/" + page).statusCode())
                .isEqualTo(404);

        clerk.post(draft + "/documents", Map.of("remove", "tax_card:" + page));
        assertThat(clerk.get(draft + "/documents").body()).doesNotContain("scan.pdf");
    }

    @Test
    void every_document_needs_a_state_and_a_missing_one_its_reason_all_said_at_once() {
        String draft = aDraft("OCC-001");
        clerk.post(draft + "/questions", occupancyAnswers());
        var answer = clerk.post(draft + "/documents", Map.of("documents.tax_card.state", "MISSING"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("#f-documents-tax_card-reason")
                .contains("#f-documents-shop_licence_copy-state")
                .contains("#f-documents-occupancy_drawing-state");
    }

    @Test
    void what_is_missing_stands_on_the_last_page_and_the_request_is_registered_with_it() {
        String draft = anOccupancy();
        var papers = occupancyPapers();
        papers.put("documents.tax_card.state", "MISSING");
        papers.put("documents.tax_card.reason", "تحت التجديد");
        clerk.post(draft + "/documents", papers);
        assertThat(clerk.get(draft + "/check").body())
                .contains("مستند ناقص واحد")
                .contains("تحت التجديد");
        String done = location(clerk.post(draft + "/submit", Map.of()));
        assertThat(clerk.get(done).body()).contains("نواقص تُستوفى").contains("البطاقة الضريبية");
    }

    @Test
    void a_company_and_a_foreigner_are_taken_by_their_own_papers() {
        String company = aDraft("CMP-001");
        var wrong = clerk.post(
                company + "/applicant",
                Map.of(
                        "applicant.kind",
                        "COMPANY",
                        "applicant.name",
                        "شركة النيل",
                        "applicant.phone",
                        "0552301234",
                        "applicant.taxNumber",
                        "12"));
        assertThat(wrong.body()).contains("#f-applicant-commercialRegister").contains("#f-applicant-taxNumber");
        assertThat(location(clerk.post(
                        company + "/applicant",
                        Map.of(
                                "applicant.kind",
                                "COMPANY",
                                "applicant.name",
                                "شركة النيل",
                                "applicant.phone",
                                "0552301234",
                                "applicant.commercialRegister",
                                "١٢٣٤٥",
                                "applicant.taxNumber",
                                "123-456-789"))))
                .endsWith("/questions");

        String foreigner = aDraft("CMP-001");
        assertThat(location(clerk.post(
                        foreigner + "/applicant",
                        Map.of(
                                "applicant.kind",
                                "FOREIGNER",
                                "applicant.name",
                                "John Smith",
                                "applicant.phone",
                                "+447911123456",
                                "applicant.passport",
                                "ab123456",
                                "applicant.nationality",
                                "British"))))
                .endsWith("/questions");
    }

    @Test
    void a_known_applicant_is_found_and_his_details_taken_over() {
        String first = aDraft("CMP-001");
        String id = People.aNationalId();
        clerk.post(first + "/applicant", aPerson(id));
        submitted(first, Map.of("form.category", "suggestion", "form.description", "مقترح"));

        String second = aDraft("CMP-001");
        String found = clerk.post(second + "/search", Map.of("who", ArabicText.arabicIndicDigits(id)))
                .body();
        assertThat(found).contains("سعاد محمد عبد الرحمن");
        String applicant = found.replaceAll("(?s).*name=\"applicant\" value=\"([0-9a-f-]{36})\".*", "$1");
        clerk.post(second + "/known", Map.of("who", id, "applicant", applicant));
        assertThat(clerk.get(second + "/applicant").body())
                .contains("value=\"" + id + "\"")
                .contains("value=\"01012345678\"");
    }

    @Test
    void what_was_typed_is_there_after_signing_in_again() {
        String draft = aDraft("OCC-001");
        clerk.post(draft + "/save/questions", Map.of("form.shop_name", "مخبز لم يكتمل"));
        var again = signedIn("clerk1");
        assertThat(again.get("/desk").body()).contains(draft);
        assertThat(again.get(draft + "/questions").body()).contains("مخبز لم يكتمل");
        assertThat(location(again.get(draft))).endsWith("/applicant");
    }

    @Test
    void a_draft_is_its_clerks_own() {
        String draft = aDraft("CMP-001");
        assertThat(signedIn("clerk2").get(draft + "/applicant").statusCode()).isEqualTo(404);
        assertThat(signedIn("specialist1").get("/desk").statusCode()).isEqualTo(403);
    }

    @Test
    void an_unfinished_draft_cannot_be_submitted() {
        String draft = aDraft("OCC-001");
        assertThat(location(clerk.post(draft + "/submit", Map.of()))).endsWith("/applicant?check");
        assertThat(clerk.get(draft + "/applicant?check").body()).contains("error-summary");
    }

    private String anOccupancy() {
        String draft = aDraft("OCC-001");
        clerk.post(draft + "/applicant", aPerson(People.aNationalId()));
        clerk.post(draft + "/questions", occupancyAnswers());
        clerk.post(draft + "/documents", occupancyPapers());
        return draft;
    }

    private String submitted(String draft, Map<String, String> answers) {
        clerk.post(draft + "/questions", answers);
        clerk.post(draft + "/documents", Map.of("documents.national_id.state", "ORIGINAL_SEEN"));
        String done = location(clerk.post(draft + "/submit", Map.of()));
        assertThat(done).startsWith("/desk/done/");
        return done.substring(done.lastIndexOf('/') + 1);
    }

    private String aDraft(String service) {
        clerk.get("/desk/new?q=" + service);
        String next = location(clerk.post("/desk/new", Map.of("service", service)));
        clerk.get(next);
        return next.substring(0, next.lastIndexOf('/'));
    }

    private HttpResponse<String> upload(String card, String name, byte[] content) {
        return clerk.upload(card, Map.of(), "documents.tax_card.files", name, content);
    }

    private Browser signedIn(String name) {
        var browser = new Browser(port);
        browser.signIn(name, "shubbak");
        browser.get("/help");
        return browser;
    }

    /** Where an answer points to, without the server's own address. */
    private static String location(HttpResponse<String> answer) {
        return Browser.location(answer).replaceFirst("^http://[^/]+", "");
    }

    private static Map<String, String> aPerson(String nationalId) {
        return new LinkedHashMap<>(Map.of(
                "applicant.kind", "PERSON",
                "applicant.nationalId", nationalId,
                "applicant.name", "سعاد محمد عبد الرحمن",
                "applicant.phone", "01012345678"));
    }

    private static Map<String, String> occupancyAnswers() {
        return new HashMap<>(Map.of(
                "form.shop_name", "مخبز السلام <b>",
                "form.shop_licence", "77/2024",
                "form.location", "شارع طلبة عويضة",
                "form.street_class", "paved_first",
                "form.kind", "chairs",
                "form.area", "١٢٫٥",
                "form.from_date", "1/4/2030",
                "form.months", "6"));
    }

    private static Map<String, String> occupancyPapers() {
        return new HashMap<>(Map.of(
                "documents.national_id.state", "ORIGINAL_SEEN",
                "documents.shop_licence_copy.state", "ORIGINAL_SEEN",
                "documents.occupancy_drawing.state", "ON_PAPER",
                "documents.tax_card.state", "ON_PAPER"));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
