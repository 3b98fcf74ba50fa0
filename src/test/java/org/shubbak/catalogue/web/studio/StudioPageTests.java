package org.shubbak.catalogue.web.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.drafts.Draft;
import org.shubbak.catalogue.drafts.EditingDrafts;
import org.shubbak.security.Browser;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.ServiceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

@TestCentre
class StudioPageTests {

    private static final AtomicInteger NEXT = new AtomicInteger(300);

    @LocalServerPort
    private int port;

    @Autowired
    private EditingDrafts editing;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private java.time.Clock clock;

    @Test
    void nobody_but_an_administrator_enters() {
        var draft = aDraft(signedIn("admin"));
        for (String name : new String[] {"clerk1", "manager1", "head1", "auditor1"}) {
            var other = signedIn(name);
            for (String path : new String[] {
                "",
                "/new",
                "/import",
                "/packs.zip",
                "/procedures",
                "/BLD-001",
                "/drafts/" + draft.id() + "/fees",
                "/drafts/" + draft.id() + "/preview/paper",
                "/drafts/" + draft.id() + "/publication"
            }) {
                assertThat(other.get("/admin/services" + path).statusCode())
                        .as(name + path)
                        .isEqualTo(403);
            }
            other.get("/help");
            assertThat(other.post("/admin/services/drafts/" + draft.id() + "/basics", form(draft))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(other.post("/admin/services/BLD-001/withdrawal", Map.of("reason", "لا حاجة إليها بعد اليوم"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void the_list_finds_by_name_and_shows_who_edits() {
        var admin = signedIn("admin");
        var draft = aDraft(admin);
        assertThat(admin.get("/admin/services?tab=drafts&q=" + draft.code()).body())
                .contains(draft.code().value())
                .contains("مسودة لدى")
                .contains("/admin/services/drafts/" + draft.id());
        assertThat(admin.get("/admin/services?q=BLD-001").body())
                .contains("BLD-001")
                .doesNotContain("OCC-001");
        assertThat(admin.get("/admin/services?sector=OCC").body())
                .contains("OCC-001")
                .doesNotContain("BLD-001<");
        assertThat(admin.get("/admin/services?q=zzzzzz").body()).contains("لا توجد خدمة بهذا البحث");
    }

    @Test
    void a_code_that_is_none_or_is_taken_is_told_at_its_field() {
        var admin = signedIn("admin");
        admin.get("/admin/services/new");
        var wrong = admin.post("/admin/services/new", Map.of("code", "قطاع 5", "commandKey", key()));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("#f-code").contains("قطاع 5");
        assertThat(admin.post("/admin/services/new", Map.of("code", "BLD-001", "commandKey", key()))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_new_service_is_begun_once_however_often_the_form_is_sent() {
        var admin = signedIn("admin");
        admin.get("/admin/services/new");
        var form = Map.of("code", freeCode(), "from", "OCC-001", "commandKey", key());
        var first = Browser.location(admin.post("/admin/services/new", form));
        assertThat(first).contains("/admin/services/drafts/");
        assertThat(Browser.location(admin.post("/admin/services/new", form))).isEqualTo(first);
    }

    @Test
    void every_part_of_a_draft_is_shown_and_what_is_wrong_stands_at_its_field() {
        var admin = signedIn("admin");
        var draft = aDraft(admin);
        for (Part part : Part.values()) {
            var page = admin.get("/admin/services/drafts/" + draft.id() + "/" + part.word());
            assertThat(page.statusCode()).as(part.word()).isEqualTo(200);
            assertThat(page.body()).as(part.word()).doesNotContain("⟦");
        }
        var form = form(draft);
        form.put("nameAr", "English only");
        admin.post("/admin/services/drafts/" + draft.id() + "/basics", form);
        assertThat(admin.get("/admin/services/drafts/" + draft.id() + "/basics").body())
                .contains("f-nameAr-error")
                .contains("value=\"English only\"");
    }

    @Test
    void the_second_of_two_tabs_is_told_and_loses_nothing() {
        var admin = signedIn("admin");
        var draft = aDraft(admin);
        var path = "/admin/services/drafts/" + draft.id();
        var first = form(draft);
        first.put("summaryAr", "ملخص كتبه الأول");
        assertThat(admin.post(path + "/basics", first).statusCode()).isEqualTo(302);

        var second = new LinkedHashMap<String, String>();
        second.put("version", Integer.toString(draft.version()));
        second.put("commandKey", key());
        second.put("deadline.#", "1");
        second.put("deadline.value", "44");
        var told = admin.post(path + "/deadline", second);
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("value=\"44\"").contains("عدل شخص آخر").contains("لم يضع");

        var now = editing.get(draft.id());
        assertThat(told.body()).contains("name=\"version\" value=\"" + now.version() + "\"");
        second.put("version", Integer.toString(now.version()));
        second.put("commandKey", key());
        assertThat(admin.post(path + "/deadline", second).statusCode()).isEqualTo(302);
        assertThat(editing.get(draft.id()).text()).contains("ملخص كتبه الأول").contains("value: 44");
    }

    @Test
    void autosave_names_the_next_version_and_refuses_an_old_one() {
        var admin = signedIn("admin");
        var draft = aDraft(admin);
        var path = "/admin/services/drafts/" + draft.id() + "/basics/autosave";
        var form = form(draft);
        form.put("nameEn", "Typed and left");
        var saved = admin.post(path, form);
        assertThat(saved.statusCode()).isEqualTo(204);
        assertThat(saved.headers().firstValue("X-Draft-Version"))
                .hasValue(Integer.toString(editing.get(draft.id()).version()));
        form.put("nameEn", "Typed elsewhere");
        form.put("commandKey", key());
        assertThat(admin.post(path, form).statusCode()).isEqualTo(409);
        assertThat(editing.get(draft.id()).text()).contains("Typed and left");
    }

    @Test
    void what_was_saved_can_be_taken_back() {
        var admin = signedIn("admin");
        var draft = aDraft(admin);
        var path = "/admin/services/drafts/" + draft.id() + "/basics";
        var form = form(draft);
        form.put("nameEn", "A mistake");
        admin.post(path, form);
        var now = editing.get(draft.id());
        assertThat(admin.get(path).body()).contains("value=\"" + draft.version() + "\"");
        admin.post(
                path + "/undo",
                Map.of(
                        "version", Integer.toString(now.version()),
                        "to", Integer.toString(draft.version()),
                        "commandKey", key()));
        assertThat(editing.get(draft.id()).text()).isEqualTo(draft.text());
    }

    @Test
    void a_text_that_cannot_be_read_is_kept_and_told_with_line_and_column() {
        var admin = signedIn("admin");
        var draft = aDraft(admin);
        var path = "/admin/services/drafts/" + draft.id();
        var form = form(draft);
        form.put("text", "code: X\nquestions: [\n");
        assertThat(admin.post(path + "/text", form).statusCode()).isEqualTo(302);
        assertThat(admin.get(path + "/text").body()).contains("questions: [").contains("سطر");
        assertThat(Browser.location(admin.get(path + "/fees"))).endsWith("/text");
        assertThat(admin.get(path + "/preview/citizen").statusCode()).isEqualTo(200);
        assertThat(admin.get(path + "/preview/clerk").statusCode()).isEqualTo(200);
        assertThat(admin.get(path + "/preview/paper").statusCode()).isEqualTo(200);
        assertThat(admin.get(path + "/publication").statusCode()).isEqualTo(200);
        assertThat(admin.get("/admin/services?tab=drafts").statusCode()).isEqualTo(200);
    }

    @Test
    void previews_show_the_draft_inside_our_pages_only() {
        var admin = signedIn("admin");
        var draft = aDraft(admin);
        var path = "/admin/services/drafts/" + draft.id() + "/preview";
        for (String view : new String[] {"/citizen", "/clerk", "/paper"}) {
            var page = admin.get(path + view);
            assertThat(page.statusCode()).as(view).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(view)
                    .contains("frame-ancestors 'self'");
        }
        assertThat(admin.get(path + "/paper").body()).startsWith("%PDF");
    }

    @Test
    void a_pack_file_comes_in_as_a_draft_and_a_wrong_one_is_told_and_kept() throws Exception {
        var admin = signedIn("admin");
        admin.get("/admin/services/import");
        var wrong = "code: BLD-777\nnameAr: خدمة\nsurprise: 1\n";
        var told = admin.upload("/admin/services/import", Map.of("commandKey", key()), "file", "a.yaml", bytes(wrong));
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("surprise").contains("سطر 3").contains("nameAr: خدمة");

        var large = admin.upload(
                "/admin/services/import", Map.of("commandKey", key()), "file", "a.yaml", new byte[600 * 1024]);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("512");
        var notText = admin.upload("/admin/services/import", Map.of("commandKey", key()), "file", "a.yaml", new byte[] {
            (byte) 0xff, (byte) 0xfe, 0
        });
        assertThat(notText.statusCode()).isEqualTo(422);

        var pack = new ClassPathResource("reference/packs/OCC-001.yaml").getContentAsString(StandardCharsets.UTF_8);
        var code = freeCode();
        var right = admin.upload(
                "/admin/services/import",
                Map.of("commandKey", key()),
                "file",
                "a.yaml",
                bytes(pack.replace("code: OCC-001", "code: " + code)));
        assertThat(Browser.location(right)).contains("/drafts/");
        assertThat(editing.openOf(new ServiceCode(code))).isPresent();
        assertThat(admin.get("/admin/services/OCC-001/pack.yaml").body()).contains("code: OCC-001");
        assertThat(admin.get("/admin/services/packs.zip").body()).startsWith("PK");
    }

    @Test
    void one_proposes_and_never_approves_and_a_second_sends_back_or_publishes() {
        var first = signedIn("admin");
        var second = signedIn("admin.belbeis");
        var draft = aDraft(first);
        var path = "/admin/services/drafts/" + draft.id() + "/publication";
        first.get(path);
        var missing = first.post(path + "/proposal", Map.of("version", version(draft), "effective", "soon"));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body())
                .contains("#f-effective")
                .contains("#f-decreeNumber")
                .contains("#f-decreeDate");
        propose(first, draft);
        assertThat(editing.get(draft.id()).state()).isEqualTo(Draft.State.PROPOSED);
        assertThat(first.get(path).body()).contains("من اقترح لا يعتمد").doesNotContain("/approval");
        assertThat(first.post(path + "/approval", Map.of("version", version(draft), "commandKey", key()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(first.post("/admin/services/drafts/" + draft.id() + "/basics", form(draft))
                        .statusCode())
                .isEqualTo(409);

        second.get(path);
        assertThat(second.post(path + "/return", Map.of("version", version(draft), "reason", "لا"))
                        .statusCode())
                .isEqualTo(422);
        second.post(path + "/return", Map.of("version", version(draft), "reason", "الرسم لا يطابق القرار"));
        assertThat(first.get("/admin/services/drafts/" + draft.id() + "/fees").body())
                .contains("الرسم لا يطابق القرار");

        propose(first, draft);
        second.get(path);
        var form = Map.of("version", version(draft), "commandKey", key());
        assertThat(Browser.location(second.post(path + "/approval", form))).endsWith("/admin/services/" + draft.code());
        assertThat(second.post(path + "/approval", form).statusCode())
                .as("sent twice")
                .isEqualTo(302);
        assertThat(catalogue.current(draft.code()).version()).isEqualTo(1);
        withdrawnAndBack(first, draft.code());
    }

    private void withdrawnAndBack(Browser admin, ServiceCode code) {
        var path = "/admin/services/" + code;
        assertThat(admin.get(path).body()).contains("17/2026");
        assertThat(admin.post(path + "/withdrawal", Map.of("reason", "لا")).statusCode())
                .isEqualTo(422);
        admin.post(path + "/withdrawal", Map.of("reason", "ألغيت بقرار المحافظ"));
        assertThat(catalogue.isOffered(code)).isFalse();
        assertThat(admin.get("/admin/services?tab=withdrawn").body()).contains(code.value());
        admin.post(path + "/return", Map.of());
        assertThat(catalogue.isOffered(code)).isTrue();
    }

    @Test
    void two_versions_are_compared_line_by_line() {
        var admin = signedIn("admin");
        var draft = aDraft(admin);
        var body = admin.get("/admin/services/" + draft.code() + "/compare").body();
        assertThat(body).contains("class=\"come\"").doesNotContain("⟦");
        assertThat(admin.get("/admin/services/" + draft.code() + "/compare?from=9")
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.get("/admin/services/XYZ-999/compare").statusCode()).isEqualTo(404);
    }

    @Test
    void a_procedure_file_is_checked_drawn_and_published_under_a_new_key() throws Exception {
        var admin = signedIn("admin");
        assertThat(admin.get("/admin/services/procedures").body())
                .contains("general")
                .doesNotContain("⟦");
        assertThat(admin.get("/admin/services/procedures/general").body()).contains("<svg");
        var wrong = admin.upload(
                "/admin/services/procedures/check", Map.of(), "file", "a.bpmn", bytes("<!DOCTYPE a><definitions/>"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).doesNotContain("⟦").contains("error-summary");

        var bpmn = new ClassPathResource("procedures/letter.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("\"letter\"", "\"letter-studio\"");
        var checked = admin.upload("/admin/services/procedures/check", Map.of(), "file", "a.bpmn", bytes(bpmn));
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        assertThat(checked.body()).contains("<svg").contains("letter-studio");
        var published = admin.post(
                "/admin/services/procedures/publish", Map.of("bpmn", bpmn, "seen", "0", "commandKey", key()));
        assertThat(Browser.location(published)).endsWith("/admin/services/procedures/letter-studio");
        var again = admin.post(
                "/admin/services/procedures/publish", Map.of("bpmn", bpmn, "seen", "0", "commandKey", key()));
        assertThat(again.statusCode()).isEqualTo(409);
        var draft = aDraft(admin);
        assertThat(admin.get("/admin/services/drafts/" + draft.id() + "/procedure")
                        .body())
                .contains("letter-studio");
    }

    @Test
    void what_came_of_a_sample_is_taken_as_expected_after_a_look() {
        var admin = signedIn("admin");
        var draft = aDraft(admin);
        var path = "/admin/services/drafts/" + draft.id();
        var text = form(draft);
        text.put("text", draft.text().replaceFirst("filing: \\d+(\\.\\d+)?", "filing: 1"));
        admin.post(path + "/text", text);
        var body = admin.get(path + "/samples").body();
        var take = Pattern.compile("value=\"(take:\\d+:fees\\.filing)\"").matcher(body);
        assertThat(take.find()).as(body).isTrue();
        var act = form(editing.get(draft.id()));
        act.put("act", take.group(1));
        admin.post(path + "/samples", act);
        assertThat(admin.get(path + "/samples").body()).doesNotContain("take:").contains("نجحت");
    }

    private void propose(Browser admin, Draft draft) {
        var today = CairoTime.today(clock).toString();
        var answer = admin.post(
                "/admin/services/drafts/" + draft.id() + "/publication/proposal",
                Map.of("version", version(draft), "effective", today, "decreeNumber", "17/2026", "decreeDate", today));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String version(Draft draft) {
        return Integer.toString(editing.get(draft.id()).version());
    }

    private Draft aDraft(Browser admin) {
        var code = freeCode();
        admin.get("/admin/services/new");
        admin.post("/admin/services/new", Map.of("code", code, "from", "OCC-001", "commandKey", key()));
        return editing.openOf(new ServiceCode(code)).orElseThrow();
    }

    private static Map<String, String> form(Draft draft) {
        var form = new LinkedHashMap<String, String>();
        form.put("version", Integer.toString(draft.version()));
        form.put("commandKey", key());
        return form;
    }

    private Browser signedIn(String name) {
        var browser = new Browser(port);
        browser.signIn(name, "shubbak");
        browser.get("/help");
        return browser;
    }

    private static String freeCode() {
        return "STU-" + NEXT.getAndIncrement();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
