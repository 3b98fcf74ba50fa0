package org.shubbak.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceFixtures;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.People;
import org.shubbak.security.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The whole way of a request over the API, each answer held to the served description. */
@TestCentre
@Import(CaseRun.class)
class ApiJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CaseRun run;

    private final Map<String, String> known = new HashMap<>();
    private DescribedApi api;

    @BeforeEach
    void connect() throws Exception {
        api = new DescribedApi("http://127.0.0.1:" + port);
    }

    private String token(String name) {
        return known.computeIfAbsent(name, tokens::issue);
    }

    /** Right in everything for BLD-016, for whatever service it is sent. */
    private Map<String, Object> aRequest(String service) {
        var right = run.aSubmission("BLD-016");
        var request = new HashMap<String, Object>();
        request.put("serviceCode", service);
        request.put("centre", "SHR-01");
        request.put("channel", "window");
        request.put(
                "applicant",
                Map.of("nationalId", People.aNationalId(), "name", "هدى مصطفى إبراهيم", "phone", "٠١٠١٢٣٤٥٦٧٨"));
        request.put("form", right.answers());
        request.put(
                "documents",
                right.documents().stream()
                        .map(entry -> Map.of("key", entry.key(), "state", "original-seen"))
                        .toList());
        return request;
    }

    private Map<String, Object> aRequest(String service, Map<String, Object> answers) {
        var request = new HashMap<>(aRequest(service));
        request.put("form", answers);
        request.put("documents", List.of(Map.of("key", "national_id", "state", "original-seen")));
        return request;
    }

    private DescribedApi.Answer submit(String service) throws Exception {
        var answer = api.post(token("clerk1"), "/requests", aRequest(service));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer;
    }

    private void pay(DescribedApi.Answer submitted) throws Exception {
        var bill = submitted.body().path("bill");
        var paid = api.post(
                token("cashier1"),
                "/bills/" + bill.path("id").asString() + "/payments",
                Map.of("method", "cash", "amount", bill.path("total").decimalValue()));
        assertThat(paid.status()).isEqualTo(201);
    }

    /** Everybody looks at his own work until somebody has the file; he gives the first of its outcomes. */
    private JsonNode stepOf(String number) throws Exception {
        for (var name : List.of("specialist1", "specialist2", "specialist3", "inspector1", "director1", "head1")) {
            for (var step :
                    api.get(token(name), "/steps?mine=true&limit=200").body().path("steps")) {
                if (step.path("requestNumber").asString().equals(number)) {
                    return ((tools.jackson.databind.node.ObjectNode) step).put("who", name);
                }
            }
        }
        throw new AssertionError("nobody has " + number);
    }

    private DescribedApi.Answer complete(JsonNode step, String outcome) throws Exception {
        return api.post(
                token(step.path("who").asString()),
                "/steps/" + step.path("id").asString() + "/complete",
                Map.of(
                        "outcome",
                        outcome,
                        "turnReason",
                        "other",
                        "data",
                        Map.of("report", "مطابقة للأصل"),
                        "expectedVersion",
                        step.path("version").asInt()));
    }

    private String state(String number) throws Exception {
        return api.get(token("manager1"), "/requests/" + number).text("state");
    }

    @Test
    void a_request_goes_from_the_window_to_a_licence_that_anyone_can_check() throws Exception {
        var submitted = submit("BLD-016");
        var number = submitted.text("number");
        assertThat(submitted.text("trackingUrl")).contains("/track/" + number);
        pay(submitted);

        var open = api.get(token("manager1"), "/requests/" + number).body().path("openSteps");
        assertThat(open).hasSize(1);
        assertThat(open.get(0).path("has").asString()).startsWith("specialist");

        while (state(number).equals("open")) {
            var step = stepOf(number);
            assertThat(complete(step, step.path("outcomes").get(0).asString()).status())
                    .isEqualTo(200);
        }

        var licence = api.get(token("manager1"), "/requests/" + number).body().path("licence");
        var code = licence.path("code").asString();
        assertThat(api.get(null, "/verify/" + code).text("outcome")).isEqualTo("valid");
        var licenceNumber = licence.path("number").asString();
        assertThat(api.get(token("delivery1"), "/licences/" + licenceNumber).status())
                .isEqualTo(200);
        assertThat(api.get(token("delivery1"), "/licences/" + licenceNumber + ".pdf")
                        .raw()
                        .body())
                .startsWith("%PDF");

        var delivered = api.post(
                token("delivery1"), "/requests/" + number + "/delivery", Map.of("receivedBy", "هدى مصطفى إبراهيم"));
        assertThat(delivered.text("state")).isEqualTo("finished");
    }

    @Test
    void completion_is_asked_by_who_has_the_step_and_supplied_by_the_window() throws Exception {
        var submitted = submit("BLD-016");
        var number = submitted.text("number");
        pay(submitted);
        var step = stepOf(number);
        var items = Map.of(
                "items",
                List.of(Map.of(
                        "key", run.aSubmission("BLD-016").documents().getFirst().key(), "text", "نسخة واضحة")));

        var asked = api.post(token(step.path("who").asString()), "/requests/" + number + "/completion-items", items);
        assertThat(asked.text("done")).isEqualTo("asked");
        assertThat(api.get(token("manager1"), "/requests/" + number)
                        .body()
                        .path("paused")
                        .asBoolean())
                .isTrue();
        var supplied = api.post(token("clerk2"), "/requests/" + number + "/completion-items", items);
        assertThat(supplied.text("done")).isEqualTo("supplied");
        assertThat(api.get(token("manager1"), "/requests/" + number)
                        .body()
                        .path("paused")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_submission_retried_under_its_key_gets_the_first_answer() throws Exception {
        var body = aRequest("BLD-016");
        var key = Map.of("Idempotency-Key", "retry-" + java.util.UUID.randomUUID());

        var first = api.send("POST", token("clerk1"), "/requests", body, key);
        var second = api.send("POST", token("clerk1"), "/requests", body, key);

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void every_wrong_call_gets_a_problem_with_a_stable_type() throws Exception {
        var submitted = submit("BLD-016");
        var number = submitted.text("number");
        var bill = "/bills/" + submitted.body().path("bill").path("id").asString() + "/payments";
        var right = Map.of(
                "method",
                "cash",
                "amount",
                submitted.body().path("bill").path("total").decimalValue());

        assertThat(types(
                        api.send("POST", token("clerk1"), "/requests", aRequest("BLD-016"), Map.of()),
                        api.post(null, "/requests", aRequest("BLD-016")),
                        api.post(token("clerk1"), "/requests", Map.of()),
                        api.post(token("clerk1"), "/requests", aRequest("NOPE-999")),
                        api.post(token("clerk1"), "/requests", aRequest("x'; drop table--")),
                        api.post(token("clerk1.belbeis"), "/requests", aRequest("BLD-016")),
                        api.post(token("specialist1"), "/requests", aRequest("BLD-016")),
                        api.post(token("cashier1"), "/requests", aRequest("BLD-016")),
                        api.post(token("clerk1"), bill, right),
                        api.post(token("cashier1"), bill, Map.of("method", "cash", "amount", 1)),
                        api.post(token("cashier1"), bill, right),
                        api.post(token("cashier1"), bill, right),
                        api.get(token("specialist1.belbeis"), "/requests/" + number),
                        api.get(token("clerk1"), "/requests/SHR-01-2026-000000-0"),
                        api.post(token("delivery1"), "/requests/" + number + "/delivery", Map.of("receivedBy", "أ ب")),
                        api.get(token("clerk1"), "/steps?mine=false")))
                .containsExactly(
                        "commands.key-missing",
                        "security.token-needed",
                        "shared.check-the-fields",
                        "requests.unknown-code",
                        "requests.unknown-code",
                        "requests.another-centre",
                        "requests.not-a-clerk",
                        "requests.not-a-clerk",
                        "fees.not-a-cashier",
                        "fees.amount-differs",
                        "(201)",
                        "fees.bill-already-paid",
                        "requests.no-part-in-it",
                        "requests.unknown-number",
                        "requests.not-ready",
                        "requests.only-mine");
    }

    private static List<String> types(DescribedApi.Answer... answers) {
        var types = new ArrayList<String>();
        for (var answer : answers) {
            var type = answer.text("type");
            types.add(type.isEmpty() ? "(" + answer.status() + ")" : type.replaceAll(".*/", ""));
        }
        return types;
    }

    @Test
    void problems_speak_the_callers_language() throws Exception {
        var arabic = api.send("GET", token("clerk1"), "/requests/1", null, Map.of("Accept-Language", "ar"));
        var english = api.send("GET", token("clerk1"), "/requests/1", null, Map.of("Accept-Language", "en"));

        assertThat(arabic.text("detail")).matches(".*\\p{IsArabic}.*");
        assertThat(english.text("detail")).doesNotContainPattern("\\p{IsArabic}");
    }

    @Test
    void the_register_of_engineers_is_for_staff_who_are_signed_in() throws Exception {
        var found = api.get(token("clerk1"), "/engineers?q=%D9%87%D8%A7%D9%86%D9%8A&limit=5");
        assertThat(found.body().path("engineers").get(0).path("number").asString())
                .isEqualTo("110101");
        assertThat(api.get(token("specialist1"), "/engineers/110-101").text("officeNumber"))
                .isEqualTo("900101");
        assertThat(api.get(token("clerk1"), "/engineers/1").status()).isEqualTo(404);
        assertThat(api.get(null, "/engineers").status()).isEqualTo(401);
    }

    @Test
    void answers_of_every_type_are_taken_as_canonical_json_and_each_error_stands_at_its_part() throws Exception {
        var service =
                ServiceFixtures.askingEverything(catalogue, "licence").code().value();
        var right = new HashMap<String, Object>(Map.of(
                "purpose", "مخزن",
                "area", 12.5,
                "kinds", List.of("goods", "tables"),
                "site", Map.of("place", "الزقازيق", "street", "شارع الجلاء"),
                "floors", List.of(Map.of("name", "الأرضي", "area", "١٢٠")),
                "engineer", Map.of("number", "110101"),
                "true_all", true));
        assertThat(api.post(token("clerk1"), "/requests", aRequest(service, right))
                        .status())
                .isEqualTo(201);

        right.put("site", Map.of("place", "الزقازيق"));
        right.put("floors", List.of(Map.of("name", "الأرضي", "area", "كبير")));
        var refused = api.post(token("clerk1"), "/requests", aRequest(service, right));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").toString()).contains("form.site.street", "form.floors.0.area");
    }

    @Test
    void whoever_may_not_be_served_gets_a_problem_of_its_own_type() throws Exception {
        var service =
                ServiceFixtures.askingEverything(catalogue, "licence").code().value();
        var body = new HashMap<>(aRequest(
                service,
                Map.of(
                        "purpose", "مخزن",
                        "area", 12,
                        "kinds", List.of("goods"),
                        "site", Map.of("place", "الزقازيق", "street", "شارع الجلاء"),
                        "floors", List.of(Map.of("name", "الأرضي", "area", 120)),
                        "engineer", Map.of("number", "110101"),
                        "true_all", true)));
        body.put("applicant", Map.of("nationalId", bornIn2010(), "name", "صغير السن محمد", "phone", "01012345678"));
        var refused = api.post(token("clerk1"), "/requests", body);
        assertThat(refused.text("type")).endsWith("catalogue.not-eligible");
        assertThat(refused.text("detail")).contains("المادة 44");
    }

    /** Fits its check digit: born on 1 January 2010 in Sharqia. */
    private static String bornIn2010() {
        String first13 = "3100101139999";
        int[] weights = {2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (first13.charAt(i) - '0');
        }
        return first13 + (11 - sum % 11) % 10;
    }

    @Test
    void services_are_found_without_signing_in() throws Exception {
        var found = api.get(null, "/services?q=%D8%B5%D9%84%D8%A7%D8%AD%D9%8A%D9%87");

        assertThat(found.body().path("services").toString()).contains("BLD-001");
        assertThat(api.get(null, "/services/BLD-001").body().path("questions")).isNotEmpty();
    }
}
