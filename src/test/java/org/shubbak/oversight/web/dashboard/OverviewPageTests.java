package org.shubbak.oversight.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.shubbak.deadlines.Deadlines;
import org.shubbak.deadlines.Party;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.oversight.dashboard.Levels;
import org.shubbak.oversight.tally.Area;
import org.shubbak.oversight.tally.Cut;
import org.shubbak.oversight.tally.Figures;
import org.shubbak.oversight.tally.KeepingTallies;
import org.shubbak.oversight.tally.Question;
import org.shubbak.oversight.tally.Tallies;
import org.shubbak.requests.CaseRun;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@TestCentre
@Import(CaseRun.class)
class OverviewPageTests {

    private static final String SERVICE = "BLD-016";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CaseRun run;

    @Autowired
    private KeepingTallies keeping;

    @Autowired
    private Tallies tallies;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Organisation organisation;

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
        "manager1, /overview, /overview/SHR-01",
        "manager1, /manager, /overview/SHR-01",
        "governor1, /overview, /overview/13",
        "governor1, /overview/SHR-00, /overview/13",
        "governor1, /overview/SHR, /overview/13",
        "ministry1, /overview, /overview/EG"
    })
    void everybody_is_led_to_his_own_level(String who, String page, String own) throws Exception {
        assertThat(as(who, page).getRedirectedUrl()).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({
        "clerk1, /overview",
        "clerk1, /overview/SHR-01",
        "auditor1, /overview/SHR-01",
        "head1, /overview/SHR-01/figures",
        "manager1, /overview/SHR-04",
        "manager1, /overview/SHR-04/figures",
        "manager1, /overview/SHR-04/requests",
        "manager1, /overview/13",
        "manager1, /overview/EG",
        "manager1, /overview/SHR-00?alone=true",
        "manager1.belbeis, /overview/SHR-01",
        "governor1, /overview/EG",
        "governor1, /overview/12"
    })
    void nobody_sees_more_than_his_own_level_and_below(String who, String page) throws Exception {
        assertThat(as(who, page).getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/overview/EG",
                "/overview/13",
                "/overview/12",
                "/overview/SHR-04",
                "/overview/SHR-01-01",
                "/overview/SHR-00?alone=true",
                "/overview/EG?period=2026&channel=portal",
                "/overview/SHR-01?by=service&rows=name&all=true&places=share",
                "/overview/SHR-01?by=department&sector=BLD&period=last-30",
                "/overview/13/figures?period=last-month",
                "/overview/13/requests?which=open",
                "/overview/13/requests?which=waiting&party=APPLICANT&who=payment",
                "/overview/EG?period=days&from=2026-01-05&to=2026-02-10&department=planning"
            })
    void the_ministry_sees_every_level_in_both_languages(String page) throws Exception {
        for (String language : new String[] {"ar", "en"}) {
            MockHttpServletResponse answer =
                    as("ministry1", page + (page.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(text(answer)).doesNotContain("⟦");
        }
    }

    @Test
    void a_level_that_nobody_knows_is_not_found() throws Exception {
        for (String page : new String[] {"/overview/nowhere", "/overview/99", "/overview/SHR-99"}) {
            assertThat(as("ministry1", page).getStatus()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"manager1, SHR-01", "governor1, 13", "ministry1, EG"})
    void the_figures_on_the_page_are_those_that_are_kept(String who, String code) throws Exception {
        run.toTheEnd(run.submit(SERVICE).id());
        run.submitAndPay(SERVICE);
        keeping.catchUp();
        Area area = switch (code) {
            case "EG" -> Area.country();
            case "13" -> Area.governorate(code);
            default -> Area.unitAndBelow(new UnitId(code));
        };
        for (Cut cut : new Cut[] {Cut.NONE, Cut.NONE.withSector("BLD"), Cut.NONE.withService(SERVICE)}) {
            Figures kept = tallies.of(Question.of(area, month()).with(cut));
            assertThat(kept.flow().received()).isPositive();
            String page = text(as(
                    who,
                    "/overview/" + code + "?lang=en&period=month" + chosen("sector", cut.sector())
                            + chosen("service", cut.service())));
            assertThat(number(page, "n-received")).isEqualTo(kept.flow().received());
            assertThat(number(page, "n-finished")).isEqualTo(kept.flow().finished());
            assertThat(number(page, "n-accepted")).isEqualTo(kept.flow().accepted());
            assertThat(number(page, "n-refused")).isEqualTo(kept.flow().refused());
            assertThat(number(page, "n-deemed")).isEqualTo(kept.flow().deemedAccepted());
            assertThat(number(page, "n-withdrawn")).isEqualTo(kept.flow().withdrawn());
            assertThat(number(page, "n-open")).isEqualTo(kept.open().all());
            assertThat(number(page, "n-late")).isEqualTo(kept.open().late());
            assertThat(number(page, "n-near")).isEqualTo(kept.open().nearLate());
            assertThat(page)
                    .contains(
                            Shown.percent(kept.flow().announcedRate()),
                            Shown.percent(kept.flow().cohortRate()),
                            Shown.percent(kept.flow().cohortInTimeRate()));
        }
    }

    @Test
    void what_comes_in_shows_on_the_watched_figures_once_the_tallies_followed() throws Exception {
        keeping.catchUp();
        long before = number(text(as("manager1", "/overview/SHR-01/figures")), "n-received");
        run.submit(SERVICE);
        keeping.catchUp();
        MockHttpServletResponse fragment = as("manager1", "/overview/SHR-01/figures");
        assertThat(number(text(fragment), "n-received")).isEqualTo(before + 1);
        assertThat(text(fragment)).doesNotContain("<html", "<form");
    }

    @Test
    void the_places_of_a_governorate_add_up_to_it() throws Exception {
        keeping.catchUp();
        String page = text(as("governor1", "/overview/13?lang=en"));
        String table = page.substring(page.indexOf("id=\"places\""), page.indexOf("id=\"rows\""));
        long rows = sum(table.substring(table.indexOf("<tbody>"), table.indexOf("</tbody>")), "received");
        assertThat(rows).isEqualTo(number(page, "n-received"));
        assertThat(sum(table.substring(table.indexOf("<tfoot>")), "received")).isEqualTo(rows);
    }

    @Test
    void every_unit_by_itself_adds_up_too_and_paper_has_them_all() throws Exception {
        run.submit(SERVICE);
        keeping.catchUp();
        String page = text(as("governor1", "/overview/13?lang=en&units=each"));
        String table = page.substring(page.indexOf("id=\"places\""), page.indexOf("id=\"rows\""));
        String rows = table.substring(table.indexOf("<tbody>"), table.indexOf("</tbody>"));
        assertThat(sum(rows, "received")).isEqualTo(number(page, "n-received"));
        assertThat(rows.split("class=\"name\"", -1).length - 1)
                .isEqualTo(organisation.unitAndBelow(new UnitId("SHR-00")).size());
        assertThat(rows).contains("beyond");
        assertThat(text(as("governor1", "/overview/13?lang=en&units=each&every=true")))
                .doesNotContain(" beyond\"");
    }

    @ParameterizedTest
    @CsvSource({"faqus, Faqus Markaz", "فاقوس, Faqus Markaz", "SHR-08, Faqus Markaz", "nowhere, No place has such"})
    void a_place_is_found_by_its_name_in_either_language_or_its_code(String typed, String found) throws Exception {
        String page = text(as(
                "governor1", "/overview/13?lang=en&find=" + java.net.URLEncoder.encode(typed, StandardCharsets.UTF_8)));
        String table = page.substring(page.indexOf("id=\"places\""), page.indexOf("id=\"rows\""));
        String list = table.substring(table.indexOf("class=\"sheet alone\""));
        assertThat(list).contains(found).doesNotContain("Belbeis Markaz");
    }

    @Test
    void an_outside_body_is_called_by_its_name_in_the_readers_language() throws Exception {
        var submitted = run.submitAndPay(SERVICE);
        keeping.catchUp();
        deadlines.pause(submitted.id(), Party.BODY, "الحماية المدنية، شئون البيئة", "مادة ٤", clock.instant());
        patrolledNext(submitted.id());
        keeping.catchUp();
        assertThat(text(as("manager1", "/overview/SHR-01?lang=en")))
                .contains("Civil Defence, Environmental affairs")
                .doesNotContain("الحماية المدنية، شئون البيئة</bdi>");
        assertThat(text(as("manager1", "/overview/SHR-01?lang=ar"))).contains("الحماية المدنية، شئون البيئة");
    }

    @Test
    void governorates_without_a_centre_are_shown_as_such_and_lead_nowhere() throws Exception {
        String page = text(as("ministry1", "/overview/EG?lang=en"));
        assertThat(page)
                .contains("Aswan Governorate", "not on the system yet", "href=\"/overview/13\"")
                .doesNotContain("href=\"/overview/28\"");
    }

    @Test
    void a_request_over_its_day_is_late_and_listed_with_who_has_it_but_not_while_it_waits_for_others()
            throws Exception {
        var submitted = run.submitAndPay(SERVICE);
        CurrentStaff holder = run.holder(run.step(submitted.id(), "review"));
        keeping.catchUp();
        long before = late();
        overdue(submitted.id());
        assertThat(late()).isEqualTo(before + 1);
        assertThat(text(as("manager1", "/overview/SHR-01"))).contains(submitted.number(), holder.nameAr());
        assertThat(text(as("manager1", "/overview/SHR-01/requests?which=late"))).contains(submitted.number());

        deadlines.pause(submitted.id(), Party.APPLICANT, "سند الملكية", "مادة ٤", clock.instant());
        overdue(submitted.id());
        assertThat(late()).isEqualTo(before);
    }

    @Test
    void the_list_behind_a_figure_has_as_many_requests_and_names_no_applicant() throws Exception {
        var submission = run.aSubmission("OWN-001");
        var submitted = run.submit(submission);
        keeping.catchUp();
        String list = text(as("ministry1", "/overview/SHR-01/requests?which=received&service=OWN-001&lang=en"));
        long received = tallies.of(Question.of(Area.unitAndBelow(new UnitId("SHR-01")), month())
                        .with(Cut.NONE.withService("OWN-001")))
                .flow()
                .received();
        assertThat(list).contains(submitted.number());
        assertThat(Pattern.compile("data-row class").matcher(list).results().count())
                .isEqualTo(Math.min(50, received));
        String name = String.valueOf(submission.applicant().name());
        assertThat(list).doesNotContain(name);
        String one = text(as("ministry1", "/overview/requests/" + submitted.number() + "?lang=en"));
        assertThat(one).contains(submitted.number(), "Steps").doesNotContain(name, "⟦");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sector=BLD",
                "service=BLD-016",
                "department=planning",
                "channel=window",
                "channel=portal",
                "period=last-30",
                "period=days&from=2026-01-01&to=2026-03-31&sector=BLD&channel=window"
            })
    void behind_every_figure_of_every_cut_are_as_many_requests(String cut) throws Exception {
        run.submit(SERVICE);
        keeping.catchUp();
        String page = text(as("governor1", "/overview/13?lang=en&" + cut));
        for (String figure : new String[] {"received", "finished", "refused", "open", "late", "near-late"}) {
            String list = text(as("governor1", "/overview/13/requests?lang=en&which=" + figure + "&" + cut));
            long rows =
                    Pattern.compile("data-row class").matcher(list).results().count();
            assertThat(rows)
                    .as(figure)
                    .isEqualTo(Math.min(50, number(page, "n-" + figure.replace("near-late", "near"))));
        }
    }

    @Test
    void one_request_is_the_file_for_its_manager_an_account_for_the_ministry_and_closed_to_others() throws Exception {
        String number = run.submit(SERVICE).number();
        String page = "/overview/requests/" + number;
        assertThat(as("manager1", page).getRedirectedUrl()).isEqualTo("/cases/" + number);
        assertThat(as("ministry1", page).getStatus()).isEqualTo(200);
        assertThat(as("manager1.belbeis", page).getStatus()).isEqualTo(403);
        assertThat(as("clerk1", page).getStatus()).isEqualTo(403);
        assertThat(as("ministry1", "/overview/requests/SHR-01-9").getStatus()).isEqualTo(404);
    }

    @Test
    void a_period_that_cannot_be_is_said_at_its_field_and_what_was_typed_stays() throws Exception {
        String tooLong = text(
                as("manager1", "/overview/SHR-01?period=days&from=2020-01-03&to=2026-01-05&channel=window&lang=en"));
        assertThat(tooLong).contains("at most 366 days", "#f-to", "value=\"2020-01-03\"");
        String noDay = text(as("manager1", "/overview/SHR-01?period=days&from=2026-02-30&lang=en"));
        assertThat(noDay).contains("not a day of the calendar", "#f-from", "value=\"2026-02-30\"");
    }

    @Test
    void choices_stay_while_one_moves_on() throws Exception {
        String page = text(as("governor1", "/overview/13?period=last-month&sector=BLD&by=service"));
        assertThat(page)
                .contains(
                        "/overview/SHR-04?period=last-month&amp;sector=BLD&amp;by=service",
                        "/overview/13/requests?period=last-month&amp;sector=BLD&amp;by=service&amp;which=open");
    }

    @Test
    void only_ways_that_are_there_and_open_to_the_person_are_shown() throws Exception {
        Ways ways = context.getBean(Ways.class);
        Levels levels = context.getBean(Levels.class);
        for (String who : new String[] {"manager1", "governor1", "ministry1"}) {
            CurrentStaff me = run.named(who);
            assertThat(ways.of(me, levels.home(me)))
                    .isNotEmpty()
                    .allSatisfy(
                            way -> assertThat(as(who, way.href()).getStatus()).isBetween(200, 399));
        }
        CurrentStaff clerk = run.named("clerk1");
        assertThat(ways.of(clerk, levels.home(clerk))).isEmpty();
    }

    private static String chosen(String name, @org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : "&" + name + "=" + value;
    }

    private YearMonth month() {
        return YearMonth.from(CairoTime.today(clock));
    }

    private long late() {
        keeping.catchUp();
        return tallies.of(Question.of(Area.unitAndBelow(new UnitId("SHR-01")), month()))
                .open()
                .late();
    }

    /** Sets the day back, and has the patrol come by this request next so that the figures follow. */
    private void overdue(UUID request) {
        jdbc.sql("UPDATE requests.request SET due = :due WHERE id = :id")
                .param("due", LocalDate.of(2001, 1, 1))
                .param("id", request)
                .update();
        patrolledNext(request);
    }

    private void patrolledNext(UUID request) {
        jdbc.sql("""
                UPDATE oversight.reading SET patrolled = coalesce(
                    (SELECT id FROM requests.request WHERE id < :id ORDER BY id DESC LIMIT 1),
                    '00000000-0000-0000-0000-000000000000')
                """).param("id", request).update();
    }

    private static long number(String page, String id) {
        MatchResult found = Pattern.compile("id=\"" + id + "\"[^>]*><bdi[^>]*>([0-9,]+)<")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not on the page"));
        return Long.parseLong(found.group(1).replace(",", ""));
    }

    private static long sum(String rows, String label) {
        return Pattern.compile("amount col-" + label + "\"><bdi[^>]*>([0-9,]+)<")
                .matcher(rows)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1).replace(",", "")))
                .sum();
    }

    private MockHttpServletResponse as(String signInName, String page) throws Exception {
        CurrentStaff me = run.named(signInName);
        var roles = AuthorityUtils.createAuthorityList(
                me.roles().stream().map(Role::name).toList());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(me, null, roles);
        return pages.perform(get(java.net.URI.create(page)).with(authentication(signedIn)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
