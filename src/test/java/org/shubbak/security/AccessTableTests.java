package org.shubbak.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.organisation.Role.ADMIN;
import static org.shubbak.organisation.Role.AUDITOR;
import static org.shubbak.organisation.Role.CASHIER;
import static org.shubbak.organisation.Role.CLERK;
import static org.shubbak.organisation.Role.DELIVERY;
import static org.shubbak.organisation.Role.DIRECTOR;
import static org.shubbak.organisation.Role.HEAD;
import static org.shubbak.organisation.Role.INSPECTOR;
import static org.shubbak.organisation.Role.MANAGER;
import static org.shubbak.organisation.Role.MINISTRY;
import static org.shubbak.organisation.Role.SPECIALIST;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Role;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@TestCentre
class AccessTableTests {

    /** Written down a second time, so that a change of the table is seen. */
    private static final Map<String, Set<Role>> WHO_SEES = Map.ofEntries(
            Map.entry("/desk", Set.of(CLERK)),
            Map.entry("/cashier", Set.of(CASHIER)),
            Map.entry("/delivery", Set.of(DELIVERY)),
            Map.entry("/work", Set.of(SPECIALIST, INSPECTOR, DIRECTOR, HEAD)),
            Map.entry("/overview", Set.of(MANAGER, MINISTRY)),
            Map.entry("/reports", Set.of(MANAGER, MINISTRY)),
            Map.entry("/satisfaction", Set.of(MANAGER, MINISTRY)),
            Map.entry("/audit", Set.of(AUDITOR)),
            Map.entry("/admin/staff", Set.of(ADMIN, MANAGER)),
            Map.entry("/admin", Set.of(ADMIN)),
            Map.entry("/receipts", Set.of(CASHIER, MANAGER, AUDITOR)),
            Map.entry("/window", Set.of(CLERK, CASHIER, DELIVERY)),
            Map.entry("/hall/devices", Set.of(MANAGER, ADMIN)),
            Map.entry("/hall", Set.of(MANAGER)),
            Map.entry("/late", Set.of(MANAGER, MINISTRY)),
            Map.entry("/rollout", Set.of(MANAGER, MINISTRY)),
            Map.entry("/people", Set.of(MANAGER, MINISTRY)),
            Map.entry("/visits", Set.of(MANAGER, MINISTRY)),
            Map.entry("/bookings", Set.of(CLERK, MANAGER)),
            Map.entry("/trust", Set.of(ADMIN, MANAGER, HEAD)),
            Map.entry("/me/certificate", Set.of(HEAD, DIRECTOR)),
            Map.entry("/signals", Set.of(AUDITOR, MANAGER)),
            Map.entry("/anything-else", EnumSet.allOf(Role.class)));

    @Autowired
    private WebApplicationContext context;

    private MockMvc pages;

    @BeforeEach
    void pages() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    static Stream<Arguments> everyRoleOnEveryPage() {
        return WHO_SEES.keySet().stream()
                .flatMap(area -> EnumSet.allOf(Role.class).stream().map(role -> Arguments.of(role, area)));
    }

    @ParameterizedTest
    @MethodSource("everyRoleOnEveryPage")
    void every_role_sees_its_pages_and_no_others(Role role, String area) throws Exception {
        var answer = as(role, area + "/there-is-no-such-page");
        if (WHO_SEES.getOrDefault(area, Set.of()).contains(role)) {
            assertThat(answer.getStatus()).isEqualTo(404);
        } else {
            assertThat(answer.getStatus()).isEqualTo(403);
        }
    }

    @Test
    void the_home_of_an_area_is_closed_as_the_pages_below_it() throws Exception {
        for (var area : AccessTable.AREAS) {
            for (var role : EnumSet.complementOf(EnumSet.copyOf(area.roles()))) {
                assertThat(as(role, area.home()).getStatus()).isEqualTo(403);
            }
        }
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_the_sign_in_page() throws Exception {
        for (var area : WHO_SEES.keySet()) {
            var answer = pages.perform(get(area + "/there-is-no-such-page"))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(302);
            assertThat(answer.getHeader("Location")).isEqualTo("/sign-in");
        }
    }

    @Test
    void part_of_a_page_asked_for_by_script_is_not_answered_with_the_sign_in_page() throws Exception {
        var answer = pages.perform(get("/desk/part").header("HX-Request", "true"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("HX-Redirect")).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/track/nothing",
                "/services/nothing/nothing",
                "/fairness/nothing/nothing",
                "/kiosk/nothing/nothing",
                "/board/nothing/nothing",
                "/t/nothing/nothing",
                "/appointments/nothing/nothing",
                "/audio/nothing.mp3",
                "/help/nothing/nothing",
                "/css/nothing.css",
                "/js/nothing.js",
                "/fonts/nothing.woff2",
                "/img/nothing.svg",
                "/webjars/nothing"
            })
    void public_pages_ask_nobody_who_he_is(String path) throws Exception {
        var answer = pages.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).isNotIn(401, 403);
        assertThat(answer.getHeader("Location")).isNotEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/requests", "/api/v1/steps", "/api/v1/licences/x", "/api/v1/nothing", "/api/"})
    void calls_without_a_token_are_answered_with_a_problem(String path) throws Exception {
        var answer = pages.perform(get(path).header("Accept-Language", "ar"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("https://shubbak.org/problems/security.token-needed");
        assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_lands_on_a_page_that_is_open_to_him(Role role) {
        var landing = AccessTable.landing(Set.of(role));
        assertThat(landing).isNotEqualTo("/");
        assertThat(AccessTable.AREAS)
                .filteredOn(area -> landing.startsWith(area.home()))
                .first()
                .satisfies(area -> assertThat(area.roles()).contains(role));
    }

    @Test
    void a_person_without_a_role_lands_on_the_front_page() {
        assertThat(AccessTable.landing(Set.of())).isEqualTo("/");
    }

    @Test
    void pages_say_that_nothing_but_our_own_files_may_run_and_nobody_may_frame_them() throws Exception {
        var answer = as(CLERK, "/desk/nothing");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
        var overTls = pages.perform(get("/sign-in").secure(true)).andReturn().getResponse();
        assertThat(overTls.getHeader("Strict-Transport-Security")).contains("max-age=");
    }

    @Test
    void only_the_pages_on_which_officials_sign_may_ask_the_signing_program_on_their_computers() throws Exception {
        var agent = "connect-src 'self' http://127.0.0.1:17465";
        for (var path : List.of("/cases/nothing", "/me/certificate/nothing")) {
            assertThat(as(HEAD, path).getHeader("Content-Security-Policy")).contains(agent);
        }
        for (var path : List.of("/work/nothing", "/trust/nothing", "/me/password")) {
            assertThat(as(HEAD, path).getHeader("Content-Security-Policy")).doesNotContain("connect-src");
        }
    }

    private MockHttpServletResponse as(Role role, String path) throws Exception {
        var staff = new CurrentStaff(StaffId.next(), "someone", "شخص", "Someone", new UnitId("SHR-01"), Set.of(role));
        return pages.perform(get(path).with(authentication(new SignedIn(staff))))
                .andReturn()
                .getResponse();
    }

    @Test
    void no_area_is_forgotten_here() {
        assertThat(WHO_SEES.keySet())
                .containsAll(
                        AccessTable.AREAS.stream().map(AccessTable.Area::home).toList())
                .hasSize(AccessTable.AREAS.size() + List.of("/anything-else").size());
    }
}
