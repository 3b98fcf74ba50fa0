package org.shubbak.oversight.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.oversight.network.rollout.PlanningCentre;
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
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Lists of centres and of devices: uploaded, looked at, confirmed once, or refused line by line. */
@TestCentre
class BroughtListPageTests {

    private static final String DEVICES = "الرقم المسلسل;النوع;الطراز;الحالة;المكان;نهاية الضمان\r\n";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Organisation organisation;

    @Autowired
    private PlanningCentre planning;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private MockMvc pages;

    private final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @BeforeEach
    void pages() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void a_list_of_devices_is_looked_at_then_brought_once() throws Exception {
        UUID centre = aCentre();
        String file = "\uFEFFserial,kind,model,state,place,warranty\n" + "SN" + mark + ",PC,Dell,,الشباك,1/2/2030\n";
        String list = uploaded("governor1", "/rollout/" + centre + "/equipment/import", file);
        assertThat(text(as("governor1", get(list).param("lang", "en"))))
                .contains("Every line is right", "Bring in one line", "SN" + mark)
                .doesNotContain("⟦");
        assertThat(devices(centre)).isZero();

        String key = key();
        assertThat(as("governor1", confirm(list, key)).getStatus()).isEqualTo(302);
        assertThat(as("governor1", confirm(list, key)).getStatus()).isEqualTo(302);
        assertThat(as("governor1", confirm(list, key())).getStatus())
                .as("another press of the button after it is in")
                .isEqualTo(409);
        assertThat(devices(centre)).isEqualTo(1);
        assertThat(jdbc.sql("SELECT warranty FROM oversight.equipment WHERE serial = :serial")
                        .param("serial", "SN" + mark)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2030-02-01");

        String again = uploaded("governor1", "/rollout/" + centre + "/equipment/import", file);
        assertThat(text(as("governor1", get(again).param("lang", "en"))))
                .contains("Nothing in it is new", "Known already");
    }

    @Test
    void every_wrong_line_is_named_with_its_number_and_reason_and_nothing_is_half_done() throws Exception {
        UUID centre = aCentre();
        String file =
                DEVICES + "AB" + mark + ";حاسب;Dell;مستخدم;الشباك;٢٠٣٠-٠١-٠١\r\n" + "!;سيارة فضاء;D;;؛;قريبًا\r\n\r\n"
                        + "ab" + mark + ";PC;Dell;;الشباك;\r\n" + "CD" + mark + ";PC;Dell;;الشباك;;زائد\r\n";
        String list = uploaded("governor1", "/rollout/" + centre + "/equipment/import", file);
        String page = text(as("governor1", get(list).param("lang", "en")));
        assertThat(page)
                .contains("Line 3:", "Line 5:", "Line 6:", "nothing is written")
                .doesNotContain("Line 2:", "Line 4:", "⟦", "<button class=\"btn btn-primary\" type=\"submit\">Bring");
        assertThat(as("governor1", confirm(list, key())).getStatus()).isEqualTo(409);
        assertThat(devices(centre)).isZero();
    }

    @Test
    void a_device_that_another_brought_after_the_preview_stays_his() throws Exception {
        UUID centre = aCentre();
        UUID other = aCentre();
        String file = DEVICES + "EF" + mark + ";PC;Dell;;الشباك;\r\n";
        String first = uploaded("governor1", "/rollout/" + centre + "/equipment/import", file);
        String second = uploaded("governor1", "/rollout/" + other + "/equipment/import", file);
        as("governor1", confirm(first, key()));
        as("governor1", confirm(second, key()));
        assertThat(devices(centre)).isEqualTo(1);
        assertThat(devices(other)).isZero();
    }

    @Test
    void a_list_is_its_uploaders_own_and_only_for_centres_he_plans() throws Exception {
        UUID centre = aCentre();
        String path = "/rollout/" + centre + "/equipment/import";
        assertThat(as("manager1.belbeis", upload(path, DEVICES + "X;PC;D;;ش;")).getStatus())
                .isEqualTo(403);
        String list = uploaded("governor1", path, DEVICES + "GH" + mark + ";PC;Dell;;الشباك;\r\n");
        assertThat(as("ministry1", get(list)).getStatus()).isEqualTo(404);
        assertThat(as("ministry1", confirm(list, key())).getStatus()).isEqualTo(404);
        assertThat(as("manager1", upload("/rollout/list", "x,y\n1,2")).getStatus())
                .isEqualTo(403);
        String wrong = text(as("governor1", upload("/rollout/list", "x,y\n1,2").param("lang", "en")));
        assertThat(wrong).contains("The first line must name the columns", "href=\"#f-list\"");
    }

    @Test
    void centres_come_into_the_plan_with_the_stage_that_they_have_reached() throws Exception {
        String file = "المحافظة;الاسم بالعربية;الاسم بالإنجليزية;الوحدة;يوم دخول الخطة;المرحلة;يوم بلوغ المرحلة\r\n"
                + "الشرقية;مركز " + mark + ";Centre " + mark + ";;١٠/٠١/٢٠٢٤;التدريب;١/٣/٢٠٢٥\r\n"
                + "13;قرية " + mark + ";Village " + mark + ";;2024-01-10;;\r\n";
        String list = uploaded("ministry1", "/rollout/list", file);
        assertThat(text(as("ministry1", get(list).param("lang", "en"))))
                .contains("Every line is right")
                .doesNotContain("⟦");
        assertThat(as("ministry1", confirm(list, key())).getStatus()).isEqualTo(302);
        assertThat(stages("مركز " + mark)).isEqualTo("TRAINING: PLANNED 2024-01-10, TRAINING 2025-03-01");
        assertThat(stages("قرية " + mark)).isEqualTo("PLANNED: PLANNED 2024-01-10");
        assertThat(acts()).isEqualTo(2);
        String again = uploaded("ministry1", "/rollout/list", file);
        assertThat(text(as("ministry1", get(again).param("lang", "en")))).contains("Nothing in it is new");
    }

    @Test
    void a_wrong_line_of_a_list_of_centres_keeps_the_others_out() throws Exception {
        String file = "governorate,name_ar,name_en,unit,day,stage,stage_day\n"
                + "الشرقية,مركز " + mark + ",Centre " + mark + ",,2024-01-10,,\n"
                + "الجيزة,م,Centre,,2024-01-10,,\n" + "الشرقية,فرع " + mark
                + ",Branch,SHR-999,31/02/2024,OPEN,2023-01-01\n"
                + "الشرقية,مركز  " + mark + ",Same again,,2024-01-10,,\n";
        String list = uploaded("governor1", "/rollout/list", file);
        String page = text(as("governor1", get(list).param("lang", "en")));
        assertThat(page)
                .contains("Line 3:", "Line 4:", "Line 5:", "Planning is for the governorate", "Choose a unit")
                .doesNotContain("Line 2:", "⟦");
        assertThat(as("governor1", confirm(list, key())).getStatus()).isEqualTo(409);
        assertThat(jdbc.sql("SELECT count(*) FROM oversight.centre WHERE name_ar = :name")
                        .param("name", "مركز " + mark)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_empty_list_to_fill_in_is_taken_back_as_it_was_given() throws Exception {
        for (String language : new String[] {"ar", "en"}) {
            for (String path : new String[] {"/rollout/list/template.csv", "/rollout/equipment-list/template.csv"}) {
                var file = as("governor1", get(path).param("lang", language));
                assertThat(file.getHeader("Content-Disposition")).contains("attachment", ".csv");
                assertThat(text(file)).startsWith("\uFEFF").doesNotContain("⟦");
            }
        }
        String template = text(as("governor1", get("/rollout/list/template.csv").param("lang", "ar")));
        String filled = template + "الشرقية;مركز " + mark + ";Centre " + mark + ";;2024-01-10;;\r\n";
        String list = uploaded("governor1", "/rollout/list", filled);
        assertThat(text(as("governor1", get(list).param("lang", "en")))).contains("Every line is right");
    }

    private String uploaded(String who, String path, String csv) throws Exception {
        var answer = as(who, upload(path, csv));
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private static AbstractMockHttpServletRequestBuilder<?> upload(String path, String csv) {
        return multipart(path)
                .file(new MockMultipartFile("list", "l.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static AbstractMockHttpServletRequestBuilder<?> confirm(String list, String key) {
        return post(list).param("commandKey", key);
    }

    private int devices(UUID centre) {
        return jdbc.sql("SELECT count(*) FROM oversight.equipment WHERE centre = :centre")
                .param("centre", centre)
                .query(Integer.class)
                .single();
    }

    private String stages(String name) {
        return jdbc.sql("""
                SELECT c.stage || ': ' || string_agg(s.stage || ' ' || s.day, ', ' ORDER BY s.day)
                FROM oversight.centre c JOIN oversight.centre_step s ON s.centre = c.id WHERE c.name_ar = :name GROUP BY c.id
                """).param("name", name).query(String.class).single();
    }

    private int acts() {
        return jdbc.sql("""
                SELECT count(*) FROM audit.journal WHERE act = 'rollout.planned' AND detail ->> 'centre' LIKE '%' || :mark
                """).param("mark", mark).query(Integer.class).single();
    }

    private UUID aCentre() {
        var plan = new PlanningCentre.Plan(
                organisation.governorateOf(new UnitId("SHR-01")),
                "مركز جديد",
                "New centre",
                "",
                CairoTime.today(clock).toString());
        return planning.plan(plan, false, named("governor1"), key());
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
