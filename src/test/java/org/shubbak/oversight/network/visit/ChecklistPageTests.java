package org.shubbak.oversight.network.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.oversight.network.visit.Checklists.Asked;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The ministry makes editions of the checklist; each test leaves the questions that it found. */
@TestCentre
class ChecklistPageTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Checklists checklists;

    @Autowired
    private Visits visits;

    @Autowired
    private Visiting visiting;

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

    @Test
    void a_new_edition_is_asked_by_visits_that_begin_after_it_and_by_no_other() throws Exception {
        UUID begun = aVisit();
        visiting.begin(begun, named("governor1"), key());
        UUID planned = aVisit();
        List<Asked> before = checklists.of(checklists.newest());
        String mark = UUID.randomUUID().toString().substring(0, 8);

        Map<String, String> typed = asStored();
        typed.put("textAr-hours", "مواعيد العمل معلنة " + mark);
        typed.put("place-hours", "١");
        typed.putAll(fresh(1, "عدد المقاعد " + mark, "Seats " + mark, "NUMBER", "FILLED"));
        assertThat(as("ministry1", save(typed, key())).getStatus()).isEqualTo(302);

        List<Asked> after = checklists.of(checklists.newest());
        assertThat(after).hasSize(before.size() + 1);
        assertThat(after.getFirst().textAr()).isEqualTo("مواعيد العمل معلنة " + mark);
        assertThat(after.getLast().ours()).isEqualTo(OwnFigures.Figure.FILLED);
        assertThat(texts(begun))
                .containsExactlyElementsOf(before.stream().map(Asked::textAr).toList());
        visiting.begin(planned, named("governor1"), key());
        assertThat(texts(planned))
                .containsExactlyElementsOf(after.stream().map(Asked::textAr).toList());
        assertThat(visits.points(visits.seen(planned, named("governor1")))
                        .getLast()
                        .ours())
                .as("the figure of the new question stands beside it")
                .isNotNull();
        assertThat(acts(checklists.newest())).isEqualTo(1);

        restore(before);
        assertThat(texts(planned)).contains("عدد المقاعد " + mark);
    }

    @Test
    void everything_wrong_is_told_at_its_field_and_nothing_is_written() throws Exception {
        int newest = checklists.newest();
        Map<String, String> typed = asStored();
        typed.put("textEn-hours", " ");
        typed.put("place-boards", "0");
        typed.put("ours-cashless", "LATE");
        typed.putAll(fresh(1, checklists.of(newest).getFirst().textAr(), "Again", "YES_NO", ""));
        typed.putAll(fresh(2, "بند بلا ترجمة", "", "", ""));

        var page = as("ministry1", save(typed, key()));

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(text(page))
                .contains("href=\"#f-textEn-hours\"", "href=\"#f-place-boards\"", "href=\"#f-ours-cashless\"")
                .contains("href=\"#f-textAr-new-1\"", "href=\"#f-textEn-new-2\"", "href=\"#f-kind-new-2\"")
                .contains("بند بلا ترجمة")
                .doesNotContain("⟦");
        assertThat(checklists.newest()).isEqualTo(newest);
    }

    @Test
    void sent_twice_it_is_one_edition_and_an_old_page_makes_none() throws Exception {
        List<Asked> before = checklists.of(checklists.newest());
        Map<String, String> typed = asStored();
        typed.put("retired-waiting-place", "true");
        String key = key();
        assertThat(as("ministry1", save(typed, key)).getStatus()).isEqualTo(302);
        int made = checklists.newest();
        assertThat(as("ministry1", save(typed, key)).getStatus()).isEqualTo(302);
        assertThat(checklists.newest()).isEqualTo(made);
        assertThat(checklists.of(made)).extracting(Asked::code).doesNotContain("waiting-place");

        var late = as("ministry1", save(typed, key()).param("lang", "en"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Somebody else changed this meanwhile");
        assertThat(as("ministry1", save(asStored(), key())).getStatus())
                .as("nothing was changed")
                .isEqualTo(422);
        restore(before);
    }

    @Test
    void answered_in_another_way_it_is_another_question_with_a_code_of_its_own() throws Exception {
        List<Asked> before = checklists.of(checklists.newest());
        Map<String, String> typed = asStored();
        typed.put("kind-waiting-place", "NUMBER");
        assertThat(as("ministry1", save(typed, key())).getStatus()).isEqualTo(302);
        assertThat(checklists.of(checklists.newest())).extracting(Asked::code).doesNotContain("waiting-place");
        assertThat(checklists.of(checklists.newest())).hasSameSizeAs(before);
        restore(before);
    }

    @Test
    void managers_read_it_and_only_the_ministry_changes_it() throws Exception {
        var read = as("governor1", get("/visits/checklist").param("lang", "en"));
        assertThat(read.getStatus()).isEqualTo(200);
        assertThat(text(read)).contains("Broken devices").doesNotContain("name=\"textAr-", "⟦");
        assertThat(as("governor1", save(asStored(), key())).getStatus()).isEqualTo(403);
        assertThat(as("ministry1", get("/visits/checklist?edition=9999")).getStatus())
                .isEqualTo(404);
        assertThat(text(as("ministry1", get("/visits/checklist"))))
                .contains("name=\"textAr-")
                .doesNotContain("⟦");
        assertThat(as("clerk1", get("/visits/checklist")).getStatus()).isEqualTo(403);
    }

    @Test
    void the_database_lets_nobody_change_an_edition() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("UPDATE oversight.checklist_item SET text_ar = 'بند آخر' WHERE version = 1")
                                .update())
                .asInstanceOf(InstanceOfAssertFactories.type(DataAccessException.class));
    }

    /** Puts the same questions back, with their codes, as a later edition. */
    private void restore(List<Asked> before) {
        int version = checklists.newest() + 1;
        jdbc.sql("INSERT INTO oversight.checklist (version, made_at) VALUES (:version, now())")
                .param("version", version)
                .update();
        for (int i = 0; i < before.size(); i++) {
            Asked one = before.get(i);
            var ours = one.ours();
            jdbc.sql("INSERT INTO oversight.checklist_item VALUES (:version, :at, :code, :kind, :ours, :ar, :en)")
                    .param("version", version)
                    .param("at", i + 1)
                    .param("code", one.code())
                    .param("kind", one.kind().name())
                    .param("ours", ours == null ? null : ours.name())
                    .param("ar", one.textAr())
                    .param("en", one.textEn())
                    .update();
        }
    }

    private Map<String, String> asStored() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", Integer.toString(checklists.newest()));
        List<Asked> asked = new ArrayList<>(checklists.of(checklists.newest()));
        for (Asked one : asked) {
            var ours = one.ours();
            fields.put("place-" + one.code(), Integer.toString(asked.indexOf(one) + 1));
            fields.put("textAr-" + one.code(), one.textAr());
            fields.put("textEn-" + one.code(), one.textEn());
            fields.put("kind-" + one.code(), one.kind().name());
            fields.put("ours-" + one.code(), ours == null ? "" : ours.name());
        }
        return fields;
    }

    private static Map<String, String> fresh(int line, String ar, String en, String kind, String ours) {
        return Map.of(
                "place-new-" + line,
                "",
                "textAr-new-" + line,
                ar,
                "textEn-new-" + line,
                en,
                "kind-new-" + line,
                kind,
                "ours-new-" + line,
                ours);
    }

    private static MockHttpServletRequestBuilder save(Map<String, String> fields, String key) {
        var request = post("/visits/checklist").param("commandKey", key);
        fields.forEach(request::param);
        return request;
    }

    private List<String> texts(UUID visit) {
        return visits.points(visits.seen(visit, named("governor1"))).stream()
                .map(Visits.Point::textAr)
                .toList();
    }

    private int acts(int edition) {
        return jdbc.sql("""
                SELECT count(*) FROM audit.journal WHERE act = 'visit.checklist' AND detail ->> 'edition' = :edition
                """)
                .param("edition", Integer.toString(edition))
                .query(Integer.class)
                .single();
    }

    private UUID aVisit() {
        var typing = new Visiting.Typing(
                "SHR-01", "governor1", CairoTime.today(clock).toString());
        return visiting.plan(typing, false, named("governor1"), key());
    }

    private CurrentStaff named(String name) {
        Staff staff = organisation.findStaff(name).orElseThrow();
        return new CurrentStaff(
                staff.id(), staff.signInName(), staff.nameAr(), staff.nameEn(), staff.unit(), staff.roles());
    }

    private MockHttpServletResponse as(String signInName, MockHttpServletRequestBuilder request) throws Exception {
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
