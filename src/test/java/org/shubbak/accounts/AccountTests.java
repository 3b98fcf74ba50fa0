package org.shubbak.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.TestCentre;
import org.shubbak.security.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestCentre
class AccountTests {

    private static final Pattern PASSWORD = Pattern.compile("one-time\"><bdi[^>]*>([A-Z0-9-]+)<");
    private static final AtomicLong SERIALS = new AtomicLong(System.nanoTime() % 90_000);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_new_member_of_staff_gets_a_password_for_one_sign_in_and_chooses_his_own() {
        var details = aPerson();
        var handed = open(details);
        String name = details.get("signInName");
        String password = password(handed);

        var person = new Browser(port);
        assertThat(Browser.location(person.signIn(name, password))).endsWith("/me/password");
        assertThat(Browser.location(person.get("/desk"))).endsWith("/me/password");

        person.get("/me/password");
        var chosen = person.post(
                "/me/password", Map.of("current", password, "chosen", "نخلة عند الترعة", "again", "نخلة عند الترعة"));
        assertThat(Browser.location(chosen)).endsWith("/sign-in?password-changed");
        assertThat(Browser.location(new Browser(port).signIn(name, password))).endsWith("error=wrong");
        var again = new Browser(port);
        assertThat(Browser.location(again.signIn(name, "نخلة عند الترعة"))).endsWith("/desk");
        assertThat(again.get("/desk").statusCode()).isEqualTo(200);
        assertThat(journalled("staff.employed", name)).isEqualTo(1);
    }

    @Test
    void a_password_handed_out_is_told_once_and_kept_nowhere() {
        var details = aPerson();
        var first = open(details);
        var second = admin().post("/admin/accounts", details);

        assertThat(second.body()).doesNotContain(password(first)).contains("عُرضت كلمته مرة واحدة");
        assertThat(jdbc.sql("SELECT count(*) FROM audit.journal WHERE detail::text LIKE :it")
                        .param("it", "%" + password(first) + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_password_handed_out_a_week_ago_opens_nothing() {
        var details = aPerson();
        String password = password(open(details));
        jdbc.sql("""
                UPDATE security.credential SET changed_at = now() - interval '8 days' WHERE staff = (
                    SELECT id FROM organisation.staff WHERE sign_in_name = :name)
                """).param("name", details.get("signInName")).update();

        assertThat(Browser.location(new Browser(port).signIn(details.get("signInName"), password)))
                .endsWith("error=wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "signInName, Ab,            f-signInName",
        "signInName, admin,         f-signInName",
        "signInName, a b c,         f-signInName",
        "nameAr,     '',            f-nameAr",
        "nameEn,     '\u202Eevil',  f-nameEn",
        "nationalId, 123,           f-nationalId",
        "roles,      '',            f-roles",
        "roles,      MINISTRY,      f-roles",
        "unit,       XXX-99,        f-unit",
        "department, nowhere,       f-department"
    })
    void what_is_wrong_is_said_at_its_field_and_nothing_is_opened(String field, String typed, String at) {
        var details = aPerson();
        details.put(field, typed);
        var answer = admin().post("/admin/accounts", details);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).contains("href=\"#" + at + "\"").contains(details.get("nationalId"));
        assertThat(existing(details.get("nameEn"))).isZero();
    }

    @Test
    void nobody_has_two_accounts() {
        var details = aPerson();
        open(details);
        var twice = aPerson();
        twice.put("nationalId", details.get("nationalId"));

        assertThat(admin().post("/admin/accounts", twice).body()).contains("لهذا الرقم القومي حساب آخر");
    }

    @ParameterizedTest
    @CsvSource({"ADMIN", "AUDITOR"})
    void who_looks_after_the_system_or_audits_it_has_no_part_in_its_work(String role) {
        var browser = admin();
        var details = aPerson();
        details.put("roles", role);
        assertThat(browser.post("/admin/accounts", details).statusCode()).isEqualTo(200);

        var id = idOf(details.get("signInName"));
        var both = browser.postAll("/admin/accounts/" + id, details, "roles", role, "HEAD");
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body()).contains("لا يجمع أيهما دورًا آخر");
    }

    @Test
    void two_administrators_who_change_one_account_at_once_do_not_undo_one_another() {
        var details = aPerson();
        open(details);
        var id = idOf(details.get("signInName"));
        details.put("version", "1");
        details.put("nameAr", "سناء محمد فتحي");
        assertThat(admin().post("/admin/accounts/" + id, details).statusCode()).isEqualTo(302);

        details.put("nameAr", "سناء محمد زكي");
        var late = admin().post("/admin/accounts/" + id, details);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("غيّر مسؤول آخر هذا الحساب").contains("سناء محمد زكي");
        assertThat(admin().get("/admin/accounts/" + id).body()).contains("سناء محمد فتحي");
    }

    @Test
    void a_password_asked_for_twice_by_one_click_is_handed_out_once() {
        var details = aPerson();
        open(details);
        String page = "/admin/accounts/" + idOf(details.get("signInName")) + "/password";
        var click = Map.of("commandKey", UUID.randomUUID().toString());
        String password = password(admin().post(page, click));

        assertThat(admin().post(page, click).body()).contains("عُرضت كلمته مرة واحدة");
        assertThat(Browser.location(new Browser(port).signIn(details.get("signInName"), password)))
                .endsWith("/me/password");
    }

    @Test
    void nobody_changes_his_own_account() {
        var browser = admin();
        var own = idOf("admin");

        assertThat(browser.post("/admin/accounts/" + own + "/password", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/admin/accounts/" + own + "/active", Map.of("active", "false", "reason", "سبب"))
                        .statusCode())
                .isEqualTo(403);
        var details = aPerson();
        assertThat(browser.post("/admin/accounts/" + own, details).statusCode()).isEqualTo(403);
    }

    @Test
    void a_closed_account_lets_nobody_in_and_its_session_ends_at_once() {
        var details = aPerson();
        String name = details.get("signInName");
        String password = password(open(details));
        var person = new Browser(port);
        person.signIn(name, password);
        var closing =
                admin().post("/admin/accounts/" + idOf(name) + "/active", Map.of("active", "false", "reason", "نُقل"));

        assertThat(closing.statusCode()).isEqualTo(302);
        assertThat(Browser.location(person.get("/me/password"))).endsWith("/sign-in");
        assertThat(Browser.location(new Browser(port).signIn(name, password))).endsWith("error=wrong");
    }

    @Test
    void an_administrator_keeps_the_accounts_of_his_own_unit_and_below_only() {
        var belbeis = new Browser(port);
        belbeis.signIn("admin.belbeis", "shubbak");
        belbeis.get("/me/password");
        var details = aPerson();

        assertThat(belbeis.post("/admin/accounts", details).statusCode()).isEqualTo(403);
        assertThat(belbeis.get("/admin/accounts/" + idOf("clerk1")).statusCode())
                .isEqualTo(403);
        assertThat(belbeis.post("/admin/accounts/" + idOf("clerk1") + "/password", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void only_an_administrator_sees_accounts() {
        for (String name : new String[] {"clerk1", "manager1", "auditor1", "head1"}) {
            var browser = new Browser(port);
            browser.signIn(name, "shubbak");
            browser.get("/me/password");
            assertThat(browser.get("/admin/accounts").statusCode()).as(name).isEqualTo(403);
            assertThat(browser.post("/admin/accounts", aPerson()).statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wrong,  'a long enough one', 'a long enough one', f-current",
        "right,  short,               short,               f-chosen",
        "right,  aaaaaaaaaaaa,        aaaaaaaaaaaa,        f-chosen",
        "right,  1234567890,          1234567890,          f-chosen",
        "right,  'a long enough one', 'another one here',  f-again"
    })
    void a_poor_password_is_refused_at_its_field(String current, String chosen, String again, String at) {
        var details = aPerson();
        String password = password(open(details));
        var person = new Browser(port);
        person.signIn(details.get("signInName"), password);
        person.get("/me/password");

        var answer = person.post(
                "/me/password",
                Map.of("current", current.equals("right") ? password : current, "chosen", chosen, "again", again));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#" + at + "\"");
    }

    private Browser admin() {
        var browser = new Browser(port);
        browser.signIn("admin", "shubbak");
        browser.get("/me/password");
        return browser;
    }

    private HttpResponse<String> open(Map<String, String> details) {
        var answer = admin().post("/admin/accounts", details);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String password(HttpResponse<String> handed) {
        var found = PASSWORD.matcher(handed.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private UUID idOf(String signInName) {
        return jdbc.sql("SELECT id FROM organisation.staff WHERE sign_in_name = :name")
                .param("name", signInName)
                .query(UUID.class)
                .single();
    }

    private long existing(String nameEn) {
        return jdbc.sql("SELECT count(*) FROM organisation.staff WHERE name_en = :name")
                .param("name", nameEn)
                .query(Long.class)
                .single();
    }

    private long journalled(String act, String name) {
        return jdbc.sql("SELECT count(*) FROM audit.journal WHERE act = :act AND detail->>'staff' = :name")
                .param("act", act)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private static Map<String, String> aPerson() {
        long serial = SERIALS.incrementAndGet();
        var details = new HashMap<String, String>();
        details.put("signInName", "new." + Long.toString(System.nanoTime(), 36));
        details.put("nameAr", "سناء محمد عثمان");
        details.put("nameEn", "Sanaa Mohamed " + Long.toString(System.nanoTime(), 36));
        details.put("nationalId", "2%02d%02d1213%05d".formatted(70 + serial % 30, 1 + serial % 12, serial % 100_000));
        details.put("unit", "SHR-01");
        details.put("roles", "CLERK");
        details.put("commandKey", UUID.randomUUID().toString());
        return details;
    }
}
