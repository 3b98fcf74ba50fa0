package org.shubbak.oversight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Role;
import org.shubbak.requests.CaseRun;
import org.shubbak.security.CurrentStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Nobody comes by a report, or by a file of one, that tells of more than he looks after. */
@TestCentre
@Import(CaseRun.class)
class ReportAccessPageTests {

    private static final String MONTH = "2026-01";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CaseRun run;

    @Autowired
    private MakingReports making;

    private MockMvc pages;

    @BeforeEach
    void pages() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "manager1, SHR-04",
        "manager1, SHR-00",
        "manager1, 13",
        "manager1, EG",
        "manager1.belbeis, SHR-01-01",
        "governor1, EG",
        "governor1, 12",
        "clerk1, SHR-01",
        "auditor1, SHR-01"
    })
    void nobody_asks_for_a_report_about_more_than_he_looks_after(String who, String area) throws Exception {
        assertThat(ask(who, area).getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ar.pdf", "/ar.xlsx", "/en.pdf", "/en.xlsx"})
    void the_files_of_a_report_open_only_to_those_above_its_area(String file) throws Exception {
        String belbeis = made("manager1.belbeis", "SHR-04") + file;
        assertThat(as("manager1.belbeis", get(belbeis)).getStatus()).isEqualTo(200);
        assertThat(as("governor1", get(belbeis)).getStatus()).isEqualTo(200);
        assertThat(as("ministry1", get(belbeis)).getStatus()).isEqualTo(200);
        for (String other : new String[] {"manager1", "manager1.faqus", "clerk1.belbeis", "auditor1", "admin"}) {
            assertThat(as(other, get(belbeis)).getStatus()).as(other).isEqualTo(403);
        }
        MockHttpServletResponse guest = pages.perform(get(belbeis)).andReturn().getResponse();
        assertThat(guest.getStatus()).isEqualTo(302);
        assertThat(guest.getRedirectedUrl()).contains("/sign-in");
    }

    @Test
    void a_report_of_the_governorate_or_the_country_is_closed_to_those_below() throws Exception {
        String governorate = made("governor1", "13");
        String country = made("ministry1", "EG");
        assertThat(as("manager1", get(governorate + "/ar.xlsx")).getStatus()).isEqualTo(403);
        assertThat(as("governor1", get(country + "/ar.pdf")).getStatus()).isEqualTo(403);
        assertThat(as("ministry1", get(governorate + "/ar.pdf")).getStatus()).isEqualTo(200);
        assertThat(text(as("manager1", get("/reports")))).doesNotContain(governorate, country);
        assertThat(text(as("governor1", get("/reports")))).contains(governorate).doesNotContain(country);
    }

    @Test
    void a_guessed_report_or_file_is_not_found() throws Exception {
        assertThat(as("ministry1", get("/reports/" + UUID.randomUUID())).getStatus())
                .isEqualTo(404);
        String report = made("ministry1", "EG");
        for (String file : new String[] {"/fr.pdf", "/ar.csv", "/..%2Far.pdf"}) {
            assertThat(as("ministry1", get(java.net.URI.create(report + file))).getStatus())
                    .isBetween(400, 404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "manager1, /satisfaction?area=SHR-04",
        "manager1, /satisfaction?area=13",
        "governor1, /satisfaction?area=EG",
        "governor1, /satisfaction?area=12",
        "clerk1, /satisfaction",
        "clerk1, /late",
        "manager1, /signals",
        "head1, /late/bodies"
    })
    void the_other_pages_keep_to_the_same_bounds(String who, String page) throws Exception {
        assertThat(as(who, get(page)).getStatus()).isEqualTo(403);
    }

    private String made(String who, String area) throws Exception {
        String report = String.valueOf(ask(who, area).getRedirectedUrl());
        assertThat(report).startsWith("/reports/");
        making.makeAll();
        return report;
    }

    private MockHttpServletResponse ask(String who, String area) throws Exception {
        return as(
                who,
                post("/reports")
                        .param("area", area)
                        .param("month", MONTH)
                        .param("commandKey", UUID.randomUUID().toString())
                        .with(csrf()));
    }

    private MockHttpServletResponse as(String who, MockHttpServletRequestBuilder request) throws Exception {
        CurrentStaff me = run.named(who);
        var roles = AuthorityUtils.createAuthorityList(
                me.roles().stream().map(Role::name).toList());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(me, null, roles);
        return pages.perform(request.with(authentication(signedIn))).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
