package org.shubbak.oversight.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Role;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.SubmittedRequest;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@TestCentre
@Import(CaseRun.class)
class LatePageTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CaseRun run;

    @Autowired
    private FindingLate finding;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private MockMvc pages;

    @BeforeEach
    void pages() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "/late, clerk1",
        "/late, specialist1",
        "/late/bodies, auditor1",
        "/late/escalation, admin",
        "/late?unit=SHR-04, manager1"
    })
    void the_wrong_person_is_turned_away(String page, String who) throws Exception {
        assertThat(as(who, get(page)).getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"ar", "en"})
    void every_page_reads_whole_in_both_languages_and_names_no_applicant(String language) throws Exception {
        var submitted = late();
        String name = jdbc.sql("SELECT holder_name FROM requests.request WHERE id = :id")
                .param("id", submitted.id())
                .query(String.class)
                .single();
        for (String path : new String[] {
            "/late", "/late/bodies", "/late/documents", "/late/escalation", "/late/requests/" + submitted.number()
        }) {
            var page = as("manager1", get(path).param("lang", language));
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(text(page)).doesNotContain("⟦").doesNotContain(name);
        }
        assertThat(text(as("manager1", get("/late")))).contains(submitted.number());
    }

    @Test
    void filters_narrow_the_list_and_are_kept() throws Exception {
        var submitted = late();
        assertThat(text(as("manager1", get("/late?service=BLD-016&unit=shr-01"))))
                .contains(submitted.number());
        assertThat(text(as("manager1", get("/late?service=OCC-001")))).doesNotContain(submitted.number());
        assertThat(text(as("manager1", get("/late?cause=FEE")))).doesNotContain(submitted.number());
        assertThat(as("manager1", get("/late?after=nowhere")).getStatus()).isEqualTo(422);
    }

    @Test
    void a_manager_says_why_and_comes_back_to_his_place_in_the_list() throws Exception {
        var submitted = late();
        var refused = as("manager1", explain(submitted, "SYSTEM", "").param("back", "https://evil.example"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("f-note").doesNotContain("evil.example");
        var done = as("manager1", explain(submitted, "SYSTEM", "عطل الشبكة").param("back", "/late?cause=SYSTEM"));
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(done.getHeader("Location")).isEqualTo("/late?cause=SYSTEM");
    }

    @Test
    void who_comes_second_reads_what_the_first_one_said() throws Exception {
        var submitted = late();
        as("manager1", explain(submitted, "SYSTEM", "عطل الشبكة"));
        var second = as("manager1", explain(submitted, "OTHER", "غير ذلك").param("lang", "en"));
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(text(second)).contains("the cause is now system");
    }

    private MockHttpServletRequestBuilder explain(SubmittedRequest submitted, String cause, String note) {
        return post("/late/requests/{number}", submitted.number())
                .param("cause", cause)
                .param("note", note)
                .param("promised", CairoTime.today(clock).plusDays(2).toString())
                .param("version", "0")
                .param("commandKey", CaseRun.aKey())
                .with(csrf());
    }

    private SubmittedRequest late() {
        var submitted = run.submitAndPay("BLD-016");
        jdbc.sql("UPDATE requests.request SET due = :due WHERE id = :id")
                .param("due", CairoTime.today(clock).minusDays(400))
                .param("id", submitted.id())
                .update();
        finding.round();
        return submitted;
    }

    private MockHttpServletResponse as(String signInName, MockHttpServletRequestBuilder request) throws Exception {
        CurrentStaff me = run.named(signInName);
        var roles = AuthorityUtils.createAuthorityList(
                me.roles().stream().map(Role::name).toList());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(me, null, roles);
        return pages.perform(request.with(authentication(signedIn))).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
