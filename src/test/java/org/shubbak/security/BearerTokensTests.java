package org.shubbak.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@TestCentre
class BearerTokensTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc calls;
    private CurrentStaff person;

    @BeforeEach
    void calls() {
        calls = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        person = new People(jdbc).someone("SHR-05", Role.CLERK);
    }

    @Test
    void a_token_lets_its_owner_in() throws Exception {
        assertThat(status(tokens.issue(person.signInName()))).isEqualTo(404);
    }

    @Test
    void the_database_holds_no_token() {
        var token = tokens.issue(person.signInName());
        var stored = jdbc.sql("select hash from security.token where staff = :staff")
                .param("staff", person.id().value())
                .query(String.class)
                .list();
        assertThat(stored).containsExactly(Sha256.hex(token)).doesNotContain(token);
    }

    @Test
    void what_is_not_a_good_token_is_refused() throws Exception {
        for (var bad : List.of("", "shb_", "shb_wrong", "x", "shb_" + "a".repeat(100_000))) {
            assertThat(status(bad)).isEqualTo(401);
        }
        var header = "Basic " + tokens.issue(person.signInName());
        assertThat(calls.perform(get("/api/v1/nothing").header("Authorization", header))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void a_bad_token_is_refused_on_public_calls_too() throws Exception {
        assertThat(calls.perform(get("/api/v1/services").header("Authorization", "Bearer shb_wrong"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void an_expired_token_is_refused() throws Exception {
        assertThat(status(tokens.issue(person.signInName(), Duration.ofNanos(1000))))
                .isEqualTo(401);
    }

    @Test
    void a_revoked_token_is_refused_within_seconds() {
        var token = tokens.issue(person.signInName());
        await().until(() -> status(token) == 404);
        tokens.revoke(token);
        await().atMost(Duration.ofSeconds(6)).until(() -> status(token) == 401);
    }

    @Test
    void all_tokens_of_a_person_are_revoked_at_once() {
        var one = tokens.issue(person.signInName());
        var two = tokens.issue(person.signInName());
        tokens.revokeAll(person.id());
        await().atMost(Duration.ofSeconds(6)).until(() -> status(one) == 401 && status(two) == 401);
    }

    @Test
    void the_token_of_a_person_who_left_is_refused_within_seconds() {
        var token = tokens.issue(person.signInName());
        await().until(() -> status(token) == 404);
        new People(jdbc).leave(person.id());
        await().atMost(Duration.ofSeconds(6)).until(() -> status(token) == 401);
    }

    private int status(String token) throws Exception {
        return calls.perform(get("/api/v1/there-is-no-such-call").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
