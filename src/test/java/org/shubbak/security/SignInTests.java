package org.shubbak.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.web.context.WebApplicationContext;

@TestCentre
class SignInTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Keyed keyed;

    @Autowired
    private Credentials credentials;

    @ParameterizedTest
    @CsvSource({
        "clerk1, /desk",
        "cashier1, /cashier",
        "specialist1, /work",
        "inspector1, /work",
        "director1, /work",
        "head1, /work",
        "delivery1, /delivery",
        "manager1, /overview",
        "governor1, /overview",
        "ministry1, /overview",
        "auditor1, /audit",
        "admin, /admin/staff",
        "clerk1.belbeis, /desk"
    })
    void everybody_of_the_demonstration_lands_on_the_own_page(String name, String page) {
        var browser = new Browser(port);
        assertThat(location(browser.signIn(name, "shubbak"))).endsWith(page);
        var own = browser.get(page);
        assertThat(own.statusCode()).isNotIn(401, 403);
        assertThat(own.headers().firstValue("Location").orElse("")).doesNotContain("/sign-in");
    }

    @Test
    void an_unknown_name_and_a_wrong_password_get_the_same_answer() {
        var person = someone(Role.CLERK);
        var wrong = new Browser(port).signIn(person.signInName(), "wrong");
        var unknown = new Browser(port).signIn("nobody" + System.nanoTime(), "wrong");
        assertThat(location(wrong)).endsWith("/sign-in?error=wrong");
        assertThat(location(unknown)).isEqualTo(location(wrong));
        assertThat(new Browser(port).get("/sign-in?error=wrong").body()).contains("role=\"alert\"");
    }

    @Test
    void whoever_has_left_is_not_let_in() {
        var person = someone(Role.CLERK);
        new People(jdbc).leave(person.id());
        assertThat(location(new Browser(port).signIn(person.signInName(), "secret")))
                .endsWith("/sign-in?error=wrong");
    }

    @Test
    void after_ten_failures_a_name_has_to_wait_even_with_the_right_password() {
        var person = someone(Role.CLERK);
        for (int n = 0; n < 10; n++) {
            new Browser(port).signIn(person.signInName(), "wrong" + n);
        }
        assertThat(location(new Browser(port).signIn(person.signInName(), "secret")))
                .endsWith("/sign-in?error=wait");
    }

    @Test
    void successes_take_no_tries() {
        var person = someone(Role.CLERK);
        for (int n = 0; n < 12; n++) {
            assertThat(location(new Browser(port).signIn(person.signInName(), "secret")))
                    .endsWith("/desk");
        }
    }

    @Test
    void a_session_fixed_before_the_sign_in_is_worth_nothing_after_it() {
        var person = someone(Role.CLERK);
        var first = new Browser(port);
        first.signIn(person.signInName(), "secret");
        var before = first.cookie("shubbak");
        first.signIn(person.signInName(), "secret");
        assertThat(first.cookie("shubbak")).isNotEmpty().isNotEqualTo(before);
        assertThat(new Browser(port)
                        .withCookie("shubbak", before)
                        .get("/desk/nothing")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void the_sessions_cookie_cannot_be_read_by_script_or_sent_by_another_site() {
        var person = someone(Role.CLERK);
        var browser = new Browser(port);
        browser.get("/sign-in");
        var cookie = browser
                .post("/sign-in", Map.of("username", person.signInName(), "password", "secret"))
                .headers()
                .allValues("Set-Cookie")
                .stream()
                .filter(header -> header.startsWith("shubbak="))
                .findFirst();
        assertThat(cookie).hasValueSatisfying(header -> assertThat(header).contains("HttpOnly", "SameSite=Lax"));
    }

    /** Tests of pages without a browser put a proof of their own into the program that they share with this one. */
    @BeforeEach
    void theProgramsOwnProof() {
        var request =
                new MockHttpServletRequest(Objects.requireNonNull(context.getServletContext()), "GET", "/sign-in");
        WebTestUtils.setCsrfTokenRepository(request, new SessionBoundCsrf(keyed));
    }

    @Test
    void the_session_holds_nothing_but_who_is_signed_in() {
        var person = someone(Role.CLERK);
        new Browser(port).signIn(person.signInName(), "secret");
        var attributes = jdbc.sql("""
                        select a.attribute_name from security.session s
                            join security.session_attributes a on a.session_primary_id = s.primary_id
                        where s.principal_name = :person
                        """)
                .param("person", person.id().toString())
                .query(String.class)
                .list();
        assertThat(attributes).containsExactly(StaffSessions.STAFF);
    }

    @Test
    void a_form_without_our_proof_is_refused() {
        var person = someone(Role.CLERK);
        var browser = new Browser(port);
        var forged = browser.post(
                "/sign-in", Map.of("username", person.signInName(), "password", "secret", "_csrf", "guess"));
        assertThat(forged.statusCode()).isEqualTo(403);
        browser.signIn(person.signInName(), "secret");
        assertThat(browser.post("/sign-out", Map.of("_csrf", "guess")).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/desk/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_was_disabled_or_given_another_role_is_treated_so_within_seconds() {
        var people = new People(jdbc);
        var person = someone(Role.CLERK);
        var browser = new Browser(port);
        browser.signIn(person.signInName(), "secret");
        people.give(person.id(), Role.CASHIER);
        people.takeAway(person.id(), Role.CLERK);
        await().atMost(Duration.ofSeconds(6))
                .until(() -> browser.get("/desk/nothing").statusCode() == 403);
        assertThat(browser.get("/cashier/nothing").statusCode()).isEqualTo(404);
        people.leave(person.id());
        await().atMost(Duration.ofSeconds(6))
                .until(() -> browser.get("/cashier/nothing").statusCode() == 302);
    }

    private CurrentStaff someone(Role role) {
        var person = new People(jdbc).someone("SHR-05", role);
        credentials.set(person.id(), "secret");
        return person;
    }

    private static String location(java.net.http.HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("nowhere, " + response.statusCode());
    }
}
