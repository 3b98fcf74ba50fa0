package org.shubbak.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.TestCentre;
import org.shubbak.security.Browser;
import org.springframework.boot.test.web.server.LocalServerPort;

@TestCentre
class ShellPageTests {

    @LocalServerPort
    int port;

    @Test
    void pages_are_arabic_until_someone_switches_and_the_choice_is_remembered() {
        var browser = new Browser(port);
        assertThat(browser.get("/").body()).contains("lang=\"ar\" dir=\"rtl\"", "bootstrap.rtl");

        assertThat(browser.get("/?lang=en").body())
                .contains("lang=\"en\" dir=\"ltr\"")
                .doesNotContain("bootstrap.rtl");
        assertThat(browser.get("/help").body()).contains("lang=\"en\"");
        assertThat(browser.get("/help?lang=xx").body()).contains("lang=\"en\"");
    }

    @Test
    void no_page_holds_script_or_style_of_its_own() {
        for (String path : new String[] {"/", "/sign-in", "/services", "/help", "/nowhere"}) {
            var page = new Browser(port).get(path);
            assertThat(page.body()).doesNotContain(" style=", "<style", "onclick", "<script>", "⟦");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void static_files_carry_their_contents_hash_and_may_be_kept_for_ever() {
        var browser = new Browser(port);
        String address = browser.get("/").body().replaceAll("(?s).*href=\"(/css/tokens-[0-9a-f]{32}\\.css)\".*", "$1");

        var file = browser.get(address);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "public");
        assertThat(file.body()).containsPattern("/fonts/NotoKufiArabic-Bold-[0-9a-f]{32}\\.woff2");
    }

    @Test
    void an_unknown_address_is_answered_with_a_way_on() {
        var browser = new Browser(port);

        var page = browser.get("/services/none");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("لا توجد صفحة بهذا العنوان", "href=\"/\"");
        assertThat(browser.get("/services/none?lang=en").body()).contains("There is no page at this address");
    }

    @Test
    void a_page_that_is_not_mine_is_refused_in_words() {
        var browser = new Browser(port);
        browser.signIn("clerk1", "shubbak");

        var page = browser.get("/overview");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("هذه الصفحة ليست من اختصاصك");
    }

    @Test
    void a_person_with_a_role_sees_the_places_of_that_role_only() {
        var browser = new Browser(port);
        browser.signIn("specialist1", "shubbak");

        assertThat(browser.get("/work").body())
                .contains("href=\"/work\"")
                .doesNotContain("href=\"/cashier\"", "href=\"/desk\"");
    }

    @ParameterizedTest
    @CsvSource({
        "manager1, Centre manager, مدير المركز التكنولوجي",
        "governor1, Governor’s office, مكتب المحافظ",
        "ministry1, Ministry, متابعة الوزارة",
        "head1, Head of the markaz and city, رئيس المركز والمدينة",
        "clerk1, Counter clerk, موظف الشباك"
    })
    void the_top_bar_names_a_persons_office_by_the_level_of_his_unit(String who, String english, String arabic) {
        var browser = new Browser(port);
        browser.signIn(who, "shubbak");

        assertThat(browser.get("/me/password?lang=ar").body()).contains("<span>" + arabic + "</span></a>");
        assertThat(browser.get("/me/password?lang=en").body()).contains("<span>" + english + "</span></a>");
    }

    @Test
    void the_ministrys_people_stand_under_the_ministry_and_not_under_a_governorate() {
        var browser = new Browser(port);
        browser.signIn("ministry1", "shubbak");

        assertThat(browser.get("/visits?lang=en").body())
                .contains("<span>Ministry of Local Development</span></div>")
                .doesNotContain("<span>Sharqia Governorate General Diwan</span></div>");
    }
}
