package org.shubbak.oversight.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.shubbak.documents.Documents;
import org.shubbak.documents.FileFixtures;
import org.shubbak.documents.PaperReading;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.organisation.StaffFixtures;
import org.shubbak.organisation.TrainedStaff;
import org.shubbak.oversight.network.rollout.PlanningCentre;
import org.shubbak.oversight.network.visit.Visiting;
import org.shubbak.oversight.network.visit.Visits;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every page of the network by whom it is for, in both languages, and by whom it is not for. */
@TestCentre
class NetworkPageTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Organisation organisation;

    @Autowired
    private PlanningCentre planning;

    @Autowired
    private Visiting visiting;

    @Autowired
    private Visits visits;

    @Autowired
    private TrainedStaff trained;

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
        "/rollout, clerk1",
        "/rollout/links, specialist1",
        "/people, auditor1",
        "/people/lists, admin",
        "/visits, director1",
        "/people?unit=SHR-04, manager1"
    })
    void the_wrong_person_is_turned_away(String page, String who) throws Exception {
        assertThat(as(who, get(page)).getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void every_page_reads_whole_in_both_languages(String language) throws Exception {
        UUID centre = aCentre();
        UUID planned = aVisit();
        UUID open = aVisit();
        begin(open);
        UUID finished = aFinishedVisit();
        for (String who : List.of("governor1", "ministry1")) {
            for (String path : List.of(
                    "/rollout",
                    "/rollout?year=2017",
                    "/rollout/" + centre,
                    "/rollout/" + centre + "/equipment",
                    "/rollout/links",
                    "/rollout/links?only=NEVER",
                    "/rollout/links/now",
                    "/people",
                    "/people?unit=SHR-01",
                    "/people/lists",
                    "/visits",
                    "/visits/" + planned,
                    "/visits/" + open,
                    "/visits/checklist",
                    "/rollout/list",
                    "/visits/" + finished)) {
                reads(who, path, language);
            }
        }
        for (String path : List.of("/rollout", "/rollout/links", "/people", "/people/lists", "/visits")) {
            reads("manager1", path, language);
        }
    }

    private void reads(String who, String path, String language) throws Exception {
        var page = as(who, get(path).param("lang", language));
        assertThat(page.getStatus()).as(path).isEqualTo(200);
        assertThat(text(page)).as(path).doesNotContain("⟦");
    }

    @Test
    void the_link_state_is_shown_of_every_centre_that_works_not_only_of_the_rollout() throws Exception {
        String page = text(as("governor1", get("/rollout/links").param("lang", "en")));
        organisation
                .unitAndBelow(new UnitId("SHR-04"))
                .forEach(unit -> assertThat(page)
                        .contains(organisation.unit(unit).nameEn().replace("'", "&#39;")));
        String own = text(as("manager1", get("/rollout/links").param("lang", "en")));
        assertThat(own).contains("Zagazig Markaz").doesNotContain("Belbeis Markaz");
    }

    @Test
    void who_took_a_step_is_named_in_the_language_of_the_page() throws Exception {
        UUID centre = aCentre();
        CurrentStaff governor = named("governor1");
        assertThat(text(as("governor1", get("/rollout/" + centre).param("lang", "en"))))
                .contains("<bdi>" + governor.nameEn() + "</bdi>")
                .doesNotContain("<bdi>" + governor.nameAr() + "</bdi>");
        assertThat(text(as("governor1", get("/rollout/" + centre).param("lang", "ar"))))
                .contains("<bdi>" + governor.nameAr() + "</bdi>");
    }

    @Test
    void visits_and_people_stand_under_the_centres_in_the_bar() throws Exception {
        for (String path : List.of("/visits", "/people", "/rollout")) {
            assertThat(text(as("governor1", get(path)))).contains("<a href=\"/rollout\" aria-current=\"page\">");
        }
    }

    @Test
    void a_photo_is_what_it_says_not_too_large_and_its_name_turns_nothing_around() throws Exception {
        UUID visit = aVisit();
        begin(visit);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(as("governor1", photo(visit, "a.jpg", script)).getStatus()).isEqualTo(422);
        assertThat(as("governor1", photo(visit, "a.jpg", new byte[Documents.LIMIT + 1]))
                        .getStatus())
                .isEqualTo(422);
        assertThat(photos(visit)).isEmpty();

        var sent = photo(visit, "شباك\u202Egpj.exe", FileFixtures.aPicture("png"));
        assertThat(as("governor1", sent).getStatus()).isEqualTo(302);
        UUID document = photos(visit).getFirst();
        var shown = as("governor1", get("/visits/{id}/photos/{document}", visit, document));
        assertThat(shown.getContentType()).isEqualTo("image/png");
        assertThat(shown.getHeader("Content-Disposition")).doesNotContain("exe", "%E2%80%AE");
        assertThat(as("manager1", get("/visits/{id}/photos/{document}", visit, document))
                        .getStatus())
                .as("before the visit is finished its results are the visitor's own")
                .isEqualTo(404);
        assertThat(as("manager1.belbeis", get("/visits/{id}/photos/{document}", visit, document))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void the_minutes_are_drawn_when_the_visit_is_finished_and_say_all_of_it() throws Exception {
        UUID open = aVisit();
        assertThat(as("governor1", get("/visits/{id}/minutes.pdf", open)).getStatus())
                .isEqualTo(409);
        UUID finished = aFinishedVisit();
        var minutes = as("manager1", get("/visits/{id}/minutes.pdf", finished));
        assertThat(minutes.getContentType()).isEqualTo("application/pdf");
        String said = PaperReading.text(minutes.getContentAsByteArray());
        assertThat(said)
                .contains("محضر زيارة ميدانية", "مركز ومدينة الزقازيق", "قائمة المراجعة", "نقدية بالدرج")
                .contains("تركيب باب", "مدير المركز", "التوقيع والتاريخ", "صورة");
        assertThat(orange(minutes.getContentAsByteArray()))
                .as("the photo is drawn")
                .isGreaterThan(1000);
        assertThat(as("manager1.belbeis", get("/visits/{id}/minutes.pdf", finished))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void an_action_is_closed_on_its_own_visit_alone_and_once() throws Exception {
        UUID visit = aFinishedVisit();
        UUID other = aFinishedVisit();
        UUID action = jdbc.sql("SELECT id FROM oversight.corrective WHERE visit = :visit")
                .param("visit", visit)
                .query(UUID.class)
                .single();
        assertThat(as("manager1", close(other, action)).getStatus()).isEqualTo(404);
        assertThat(as("manager1.belbeis", close(visit, action)).getStatus()).isEqualTo(403);
        assertThat(as("manager1", close(visit, action)).getStatus()).isEqualTo(302);
        assertThat(as("manager1", close(visit, action)).getStatus()).isEqualTo(409);
    }

    @Test
    void a_trained_member_of_staff_is_not_moved_by_the_administrators_page() throws Exception {
        Staff staff = StaffFixtures.aMember(jdbc, new UnitId("SHR-01"), Role.CLERK);
        trained.bind(staff.id(), null);
        var move = post("/admin/accounts/{id}", staff.id().value())
                .param("signInName", staff.signInName())
                .param("nameAr", staff.nameAr())
                .param("nameEn", staff.nameEn())
                .param("unit", "SHR-02")
                .param("roles", "CLERK")
                .param("role", "CLERK")
                .param("version", Integer.toString(1));
        var refused = as("admin", move.param("lang", "en"));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(organisation.staff(staff.id()).unit()).isEqualTo(new UnitId("SHR-01"));
    }

    @Test
    void courses_are_kept_by_whom_they_belong_to() throws Exception {
        String code = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        assertThat(as("manager1", course("courses", code, "0")).getStatus()).isEqualTo(403);
        assertThat(as("governor1", course("courses", code, "0")).getStatus()).isEqualTo(302);
        assertThat(as("governor1", course("courses", code, "0")).getStatus()).isEqualTo(409);
        assertThat(text(as("governor1", get("/people/lists")))).contains(code);
        assertThat(as("governor1", course("course", code, "1")).getStatus()).isEqualTo(302);
        assertThat(as("governor1", course("course", code, "1")).getStatus())
                .as("somebody changed it meanwhile")
                .isEqualTo(409);
        assertThat(as("governor1", course("course", "PLATFORM", "1")).getStatus())
                .as("the country's list is the ministry's")
                .isEqualTo(403);
        assertThat(as("governor1", course("withdrawn", code, "2")).getStatus()).isEqualTo(302);
        assertThat(text(as("governor1", get("/people?unit=SHR-01")))).doesNotContain("value=\"" + code);
        assertThat(as("governor1", course("back", code, "3")).getStatus()).isEqualTo(302);
        assertThat(text(as("governor1", get("/people?unit=SHR-01")))).contains("value=\"" + code);
        assertThat(jdbc.sql("SELECT count(*) FROM audit.journal WHERE detail ->> 'course' = :code")
                        .param("code", code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void a_centre_needs_what_the_standard_of_its_kind_says_until_it_has_a_number_of_its_own() throws Exception {
        assertThat(as("governor1", standard("MOBILE", "CLERK")).getStatus()).isEqualTo(403);
        String unit = jdbc.sql(
                        "SELECT code FROM organisation.unit WHERE kind = 'VILLAGE_UNIT' ORDER BY code DESC LIMIT 1")
                .query(String.class)
                .single();
        assertThat(text(as("governor1", get("/people").param("unit", unit).param("lang", "en"))))
                .contains("by the standard");
        as("governor1", need(unit, "7", "0"));
        assertThat(text(as("governor1", get("/people").param("unit", unit).param("lang", "en"))))
                .contains("set for this centre", "value=\"7\"");
        assertThat(as("governor1", need(unit, "8", "0")).getStatus()).isEqualTo(409);
        assertThat(as("governor1", need(unit, "many", "1")).getStatus()).isEqualTo(422);
    }

    private MockHttpServletRequestBuilder need(String unit, String needed, String version) {
        return keyed("/people/posts")
                .param("unit", unit)
                .param("role", "CASHIER")
                .param("needed", needed)
                .param("version", version);
    }

    private MockHttpServletRequestBuilder standard(String kind, String role) {
        return keyed("/people/lists/standard")
                .param("kind", kind)
                .param("role", role)
                .param("standard", "2")
                .param("version", "1");
    }

    private MockHttpServletRequestBuilder course(String act, String code, String version) {
        return keyed("/people/lists/" + act)
                .param(act.equals("courses") ? "code" : "of", code)
                .param("courseAr", "دورة الأرشفة")
                .param("courseEn", "Archiving " + version)
                .param("months", "12")
                .param("version", version);
    }

    private MockHttpServletRequestBuilder close(UUID visit, UUID action) {
        return keyed("/visits/" + visit + "/closed")
                .param("action", action.toString())
                .param("outcome", "رُكب الباب");
    }

    private static MockHttpServletRequestBuilder keyed(String path) {
        return post(path).param("commandKey", key());
    }

    private AbstractMockHttpServletRequestBuilder<?> photo(UUID visit, String name, byte[] content) {
        return multipart("/visits/{id}/photos/cashless", visit)
                .file(new MockMultipartFile("photo", name, "image/jpeg", content))
                .param("commandKey", key());
    }

    private List<UUID> photos(UUID visit) {
        return visits.points(visits.seen(visit, named("governor1"))).stream()
                .flatMap(point -> point.photos().stream())
                .toList();
    }

    private UUID aCentre() {
        var plan = new PlanningCentre.Plan(
                organisation.governorateOf(new UnitId("SHR-01")), "مركز جديد", "New centre", "", today().toString());
        return planning.plan(plan, false, named("governor1"), key());
    }

    private UUID aVisit() {
        var typing = new Visiting.Typing("SHR-01", "governor1", today().toString());
        return visiting.plan(typing, false, named("governor1"), key());
    }

    private void begin(UUID visit) {
        visiting.begin(visit, named("governor1"), key());
    }

    private UUID aFinishedVisit() throws Exception {
        UUID visit = aVisit();
        CurrentStaff governor = named("governor1");
        begin(visit);
        for (var point : visits.points(visits.seen(visit, governor))) {
            boolean cash = point.code().equals("cashless");
            visiting.answer(
                    visit,
                    point.code(),
                    point.yesNo() ? cash ? "NO" : "YES" : "3",
                    cash ? "نقدية بالدرج" : "",
                    1,
                    governor);
        }
        as("governor1", photo(visit, "hall.png", FileFixtures.aPicture("png")));
        as(
                "governor1",
                keyed("/visits/" + visit + "/actions")
                        .param("what", "تركيب باب")
                        .param("owner", "مدير المركز")
                        .param("due", today().plusDays(9).toString()));
        visiting.finish(visit, governor, key());
        return visit;
    }

    /** Dots of the fixture's colour on all pages. */
    private static long orange(byte[] pdf) {
        long dots = 0;
        for (int page = 0; page < PaperReading.pages(pdf); page++) {
            var drawn = PaperReading.picture(pdf, page, 72);
            for (int at = 0; at < drawn.getWidth() * drawn.getHeight(); at++) {
                var dot = new Color(drawn.getRGB(at % drawn.getWidth(), at / drawn.getWidth()));
                dots += dot.getRed() > 240 && Math.abs(dot.getGreen() - 200) < 15 && dot.getBlue() < 40 ? 1 : 0;
            }
        }
        return dots;
    }

    private LocalDate today() {
        return CairoTime.today(clock);
    }

    private CurrentStaff named(String name) {
        Staff staff = organisation.findStaff(name).orElseThrow();
        return new CurrentStaff(
                staff.id(), staff.signInName(), staff.nameAr(), staff.nameEn(), staff.unit(), staff.roles());
    }

    private MockHttpServletResponse as(String signInName, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        CurrentStaff me = named(signInName);
        var roles = AuthorityUtils.createAuthorityList(
                me.roles().stream().map(Role::name).toList());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(me, null, roles);
        return pages.perform(request.with(csrf()).with(authentication(signedIn)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
