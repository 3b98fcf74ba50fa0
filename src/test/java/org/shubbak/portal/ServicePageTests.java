package org.shubbak.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.OfferingServices;
import org.shubbak.organisation.Organisation;
import org.shubbak.requests.People;
import org.shubbak.security.Browser;
import org.shubbak.shared.ServiceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TestCentre
class ServicePageTests {

    private static final Pattern LINK = Pattern.compile("href=\"/services/([A-Z]{3}-\\d{3})\"");

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    OfferingServices offering;

    @Autowired
    Organisation organisation;

    @Test
    void everyday_words_find_the_service() {
        assertThat(found("?q=" + encoded("عداد كهرباء"))).contains("UTL-004");
        assertThat(found("?q=" + encoded("أسانسير"))).contains("ELV-001");
        assertThat(found("?q=" + encoded("رخصه محل"))).contains("SHP-001");
    }

    @Test
    void the_page_of_a_withdrawn_service_says_so_and_why() {
        var code = new ServiceCode("BLD-018");
        var admin = new People(organisation).named("admin");
        var page = new Browser(port);
        assertThat(page.get("/services/BLD-018").body()).doesNotContain("لم تعد هذه الخدمة");
        offering.withdraw(code, "نقلت الخدمة إلى الأرشيف المركزي", admin);
        try {
            assertThat(page.get("/services/BLD-018").body())
                    .contains("لم تعد هذه الخدمة تُقدَّم", "نقلت الخدمة إلى الأرشيف المركزي");
        } finally {
            offering.bringBack(code, admin);
        }
    }

    @Test
    void the_legal_basis_has_the_laws_english_name_on_english_pages() {
        var english = new Browser(port);
        english.get("/?lang=en");
        assertThat(english.get("/services/OCC-001").body()).contains("Occupancy of Public Roads Law 140/1956");
        assertThat(new Browser(port).get("/services/OCC-001").body()).doesNotContain("Public Roads Law");
    }

    @Test
    void a_visitor_sees_the_services_of_who_he_is_and_of_one_sector() {
        assertThat(found("?who=union")).contains("OWN-001").doesNotContain("HOU-002", "SHP-001");
        assertThat(found("?sector=ELV")).isNotEmpty().allMatch(code -> code.startsWith("ELV"));
        assertThat(found("?who=nobody")).hasSameSizeAs(found(""));
    }

    @Test
    void what_nobody_can_type_and_what_is_too_long_is_answered_calmly() {
        for (String typed : new String[] {"\u202Eabc", "x".repeat(5000), "<script>", "%"}) {
            var page = new Browser(port).get("/services?q=" + encoded(typed));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>alert", "\u202E");
        }
    }

    @Test
    void every_service_has_its_page_and_its_sheet_in_both_languages() {
        var arabic = new Browser(port);
        var english = new Browser(port);
        english.get("/?lang=en");
        catalogue.all().forEach(service -> {
            String path = "/services/" + service.code().value();
            for (String one : new String[] {path, path + "/sheet", path + "?applicant=company"}) {
                assertThat(arabic.get(one).body())
                        .as(one)
                        .contains(service.nameAr())
                        .doesNotContain("⟦");
                assertThat(english.get(one).body())
                        .as(one)
                        .contains("lang=\"en\"")
                        .doesNotContain("⟦");
            }
        });
    }

    @Test
    void own_numbers_give_the_documents_the_fees_and_how_they_came_about() {
        String page = new Browser(port)
                .get("/services/OCC-001?applicant=company&form.street_class=paved_first&form.kind=scaffold&form.area="
                        + encoded("١٢") + "&form.months=6")
                .body();
        String result = page.substring(page.indexOf("id=\"result\""));

        assertThat(result).contains("1,404.00", "13.00 × 12", "1,200.00", "تأمين يُرد");
        assertThat(result).contains("مستخرج السجل التجاري", "رسم موضح به السقالة");
        assertThat(result).doesNotContain("صورة بطاقة الرقم القومي");
    }

    @Test
    void a_wrong_number_is_told_at_its_field_and_kept() {
        String page = new Browser(port)
                .get("/services/OCC-001?applicant=citizen&form.area=" + encoded("اثنا عشر"))
                .body();

        assertThat(page).contains("id=\"f-form-area-error\"", "value=\"اثنا عشر\"");
    }

    @Test
    void an_unknown_service_has_no_page() {
        assertThat(new Browser(port).get("/services/ZZZ-999").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/services/ZZZ-999.jsonld").statusCode())
                .isEqualTo(404);
    }

    private java.util.List<String> found(String query) {
        String page = new Browser(port).get("/services" + query).body();
        return LINK.matcher(page).results().map(it -> it.group(1)).toList();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
