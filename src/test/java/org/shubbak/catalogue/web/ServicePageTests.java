package org.shubbak.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.security.Browser;
import org.shubbak.shared.ServiceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TestCentre
class ServicePageTests {

    /** A service that no other test edits. */
    private static final ServiceCode CODE = new ServiceCode("OWN-005");

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @Test
    void everybody_may_ask_for_services_and_for_what_one_needs() {
        var visitor = new Browser(port);
        assertThat(visitor.get("/api/v1/services?q=BLD-002").body()).contains("\"code\":\"BLD-002\"");
        assertThat(visitor.get("/api/v1/services/occ-001").body())
                .contains("\"street_class\"")
                .contains("\"upfront\"")
                .contains("\"deemed_accepted\"");
    }

    @Test
    void a_service_nobody_knows_is_a_problem_document() {
        var answer = new Browser(port).get("/api/v1/services/XXX-999");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("https://shubbak.org/problems/catalogue.unknown-service");
        assertThat(new Browser(port).get("/api/v1/services/..%3Cscript").statusCode())
                .isIn(400, 404);
    }

    @Test
    void an_administrator_publishes_a_new_version_and_the_old_one_stays() {
        var before = catalogue.current(CODE);
        var admin = signedIn("admin");
        assertThat(admin.get("/admin/services?q=" + CODE).body()).contains(before.nameAr());
        admin.get("/admin/services/" + CODE);

        var form = new LinkedHashMap<>(ServiceForm.of(before));
        form.put("days", "٢١");
        assertThat(admin.post("/admin/services/" + CODE, form).statusCode()).isEqualTo(302);

        assertThat(catalogue.current(CODE).deadline().value()).isEqualTo(21);
        assertThat(catalogue.current(CODE).version()).isEqualTo(before.version() + 1);
        assertThat(catalogue.version(CODE, before.version())).isEqualTo(before);
        assertThat(admin.post("/admin/services/" + CODE, form).statusCode())
                .as("the form of the version that is not the newest any more")
                .isEqualTo(409);
    }

    @Test
    void wrong_numbers_are_said_at_their_fields_and_kept() {
        var admin = signedIn("admin");
        admin.get("/admin/services/OWN-004");
        var form = new LinkedHashMap<>(ServiceForm.of(catalogue.current(new ServiceCode("OWN-004"))));
        form.put("days", "soon");
        form.put("nameAr", "اسم\u202Eمقلوب");
        var answer = admin.post("/admin/services/OWN-004", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("#f-days").contains("value=\"soon\"");

        form.put("days", "9");
        assertThat(admin.post("/admin/services/OWN-004", form).body()).contains("#f-nameAr");
        form.put("nameAr", "");
        assertThat(admin.post("/admin/services/OWN-004", form).body()).contains("النص العربي غير موجود");
    }

    @Test
    void nobody_but_an_administrator_edits_services() {
        for (String name : new String[] {"clerk1", "manager1", "head1"}) {
            var other = signedIn(name);
            assertThat(other.get("/admin/services").statusCode()).as(name).isEqualTo(403);
            assertThat(other.post("/admin/services/OWN-004", Map.of("days", "1"))
                            .statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
    }

    private Browser signedIn(String name) {
        var browser = new Browser(port);
        browser.signIn(name, "shubbak");
        browser.get("/help");
        return browser;
    }
}
