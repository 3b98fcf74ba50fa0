package org.shubbak.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalRow;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.organisation.StaffFixtures;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.RevealingApplicant;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.UnitId;
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
class OversightPageTests {

    private static final String SERVICE = "BLD-016";

    /** Files of this service are left open by no other test. */
    private static final String OWN_SERVICE = "BLD-034";

    private static final UnitId ZAGAZIG = new UnitId("SHR-01");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CaseRun run;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Journal journal;

    @Autowired
    private RevealingApplicant revealing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Fairness fairness;

    private MockMvc pages;

    @BeforeEach
    void pages() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "/audit, manager1",
        "/audit, head1",
        "/admin/staff, clerk1",
        "/admin/staff, auditor1",
        "/admin/calendar, manager1"
    })
    void the_wrong_role_is_turned_away(String page, String who) throws Exception {
        assertThat(as(who, get(page)).getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"/admin/staff?unit=SHR-04, manager1", "/admin/staff?unit=SHR-01, admin.faqus"})
    void the_wrong_centre_is_turned_away(String page, String who) throws Exception {
        assertThat(as(who, get(page)).getStatus()).isEqualTo(403);
    }

    @Test
    void the_auditor_reads_everything_that_happened_and_every_look() throws Exception {
        var submitted = run.submit(SERVICE);
        revealing.reveal(submitted.number(), "مطابقة البطاقة", run.named("clerk1"));
        String typed = ArabicText.arabicIndicDigits(submitted.number());
        for (String paper : new String[] {"", "&paper"}) {
            String page = text(as("auditor1", get("/audit?lang=en" + paper).param("number", typed)));
            assertThat(page).contains("Look at personal data", "مطابقة البطاقة", submitted.number());
            assertThat(page).doesNotContain("⟦");
        }
        assertThat(journal.of(submitted.id())).extracting(JournalRow::act).contains("oversight.history-read");
    }

    @Test
    void an_auditor_of_another_centre_does_not_read_it() throws Exception {
        var submitted = run.submit(SERVICE);
        assertThat(as("auditor1.belbeis", get("/audit").param("number", submitted.number()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(journal.of(submitted.id())).extracting(JournalRow::act).doesNotContain("oversight.history-read");
    }

    @Test
    void an_unknown_number_is_said_at_the_field_and_kept() throws Exception {
        MockHttpServletResponse page = as("auditor1", get("/audit").param("number", "SHR-01-9"));
        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(text(page)).contains("value=\"SHR-01-9\"", "f-number-error");
    }

    @Test
    void a_manager_marks_someone_absent_with_a_reason() throws Exception {
        Staff someone = StaffFixtures.aMember(jdbc, new UnitId("SHR-01"), Role.AUDITOR);
        MockHttpServletResponse refused = as("manager1", presence(someone.id().value(), false, " "));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(organisation.staff(someone.id()).present()).isTrue();

        MockHttpServletResponse done = as("manager1", presence(someone.id().value(), false, "إجازة اعتيادية"));
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(organisation.staff(someone.id()).present()).isFalse();
    }

    @Test
    void a_manager_of_another_centre_marks_nobody_here() throws Exception {
        Staff someone = StaffFixtures.aMember(jdbc, new UnitId("SHR-01"), Role.AUDITOR);
        assertThat(as("manager1.faqus", presence(someone.id().value(), false, "x"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(organisation.staff(someone.id()).present()).isTrue();
    }

    @Test
    void the_work_of_a_person_who_is_there_is_not_dealt_again() throws Exception {
        Staff someone = StaffFixtures.aMember(jdbc, new UnitId("SHR-01"), Role.AUDITOR);
        var redeal = post("/admin/staff/{id}/redeal", someone.id().value())
                .param("reason", "x")
                .with(csrf());
        assertThat(as("manager1", redeal).getStatus()).isEqualTo(409);
    }

    @Test
    void only_what_went_before_an_older_request_counts_as_out_of_turn() {
        var older = run.submitAndPay(OWN_SERVICE);
        var newer = run.submitAndPay(OWN_SERVICE);
        moveTo(newer.id(), older.id());
        long before = fairness.of(ZAGAZIG).outOfTurn();
        run.act(run.step(newer.id(), "review"), "forward");
        assertThat(fairness.of(ZAGAZIG).outOfTurn()).isEqualTo(before + 1);
        run.act(run.step(older.id(), "review"), "forward");
        assertThat(fairness.of(ZAGAZIG).outOfTurn()).isEqualTo(before + 1);
    }

    @Test
    void an_absent_persons_work_goes_to_others_with_a_reason() throws Exception {
        var submitted = run.submitAndPay(SERVICE);
        CurrentStaff holder = run.holder(run.step(submitted.id(), "review"));
        as("manager1", presence(holder.id().value(), false, "إجازة"));
        try {
            String page = text(as("manager1", get("/admin/staff").param("lang", "en")));
            assertThat(page).contains("/admin/staff/" + holder.id() + "/redeal");
            var redeal = post("/admin/staff/{id}/redeal", holder.id().value())
                    .param("reason", "إجازة مرضية")
                    .with(csrf());
            assertThat(as("manager1", redeal).getStatus()).isEqualTo(302);
            assertThat(run.step(submitted.id(), "review").dealtTo()).isNotEqualTo(holder.id());
        } finally {
            as("manager1", presence(holder.id().value(), true, "عودة"));
        }
    }

    @Test
    void a_decree_moves_the_due_date_of_the_request_and_of_its_open_steps() throws Exception {
        var submitted = run.submitAndPay(SERVICE);
        LocalDate due = dueOf(submitted.id());
        var declare = post("/admin/calendar")
                .param("day", due.toString())
                .param("nameAr", "إجازة استثنائية")
                .param("decree", "قرار ١٢ لسنة ٢٠٢٦")
                .with(csrf());
        try {
            assertThat(as("admin", declare).getStatus()).isEqualTo(302);
            assertThat(dueOf(submitted.id())).isAfter(due);
            assertThat(run.step(submitted.id(), "review").due()).isEqualTo(dueOf(submitted.id()));
            String page = text(as("admin", get("/admin/calendar").param("year", Integer.toString(due.getYear()))));
            assertThat(page).contains("إجازة استثنائية").doesNotContain("⟦");
        } finally {
            jdbc.sql("DELETE FROM organisation.holiday WHERE kind = 'declared' AND date = :due")
                    .param("due", due)
                    .update();
        }
    }

    @Test
    void a_day_off_needs_its_decree_and_stays_near_its_feast() throws Exception {
        var move = post("/admin/calendar/2028-10-06/move")
                .param("observed", "2029-10-06")
                .with(csrf());
        MockHttpServletResponse refused = as("admin", move);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("f-observed", "f-decree");
    }

    @Test
    void the_fairness_figure_is_public_and_names_no_unknown_centre() throws Exception {
        run.toTheEnd(run.submit(SERVICE).id());
        for (String page : new String[] {"/fairness", "/fairness/SHR-01", "/fairness/SHR-01-01?lang=en"}) {
            MockHttpServletResponse answer =
                    pages.perform(get(page)).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(text(answer)).doesNotContain("⟦");
        }
        assertThat(pages.perform(get("/fairness/nowhere"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private static MockHttpServletRequestBuilder presence(UUID id, boolean present, String reason) {
        return post("/admin/staff/{id}/presence", id)
                .param("present", Boolean.toString(present))
                .param("reason", reason)
                .with(csrf());
    }

    private LocalDate dueOf(UUID request) {
        return jdbc.sql("SELECT due FROM requests.request WHERE id = :id")
                .param("id", request)
                .query(LocalDate.class)
                .single();
    }

    /** Gives the review of one request to whoever has that of another. */
    private void moveTo(UUID request, UUID other) {
        jdbc.sql("""
                UPDATE workflow.step SET dealt_to = (
                    SELECT dealt_to FROM workflow.step WHERE request = :other AND task = 'review' AND closed_at IS NULL)
                WHERE request = :request AND task = 'review' AND closed_at IS NULL
                """).param("other", other).param("request", request).update();
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
