package org.shubbak.oversight.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.organisation.StaffFixtures;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.RevealingApplicant;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
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
class SignalPageTests {

    private static final UnitId ZAGAZIG = new UnitId("SHR-01");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CaseRun run;

    @Autowired
    private WritingQuestions writing;

    @Autowired
    private AskingQuestions asking;

    @Autowired
    private ReadingWork work;

    @Autowired
    private ExaminingYear examining;

    @Autowired
    private Questions questions;

    @Autowired
    private ClosingQuestion closing;

    @Autowired
    private RevealingApplicant revealing;

    @Autowired
    private Journal journal;

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
    @ValueSource(strings = {"manager1", "head1", "specialist1", "clerk1", "admin"})
    void no_colleague_and_no_manager_of_the_centre_sees_a_question(String who) throws Exception {
        UUID id = aQuestion(aReviewer(), Kind.OUT_OF_TURN);
        assertThat(as(run.named(who), get("/signals")).getStatus()).isEqualTo(403);
        assertThat(as(run.named(who), get("/signals/" + id)).getStatus()).isEqualTo(403);
        assertThat(as(run.named(who), close(id, 0)).getStatus()).isEqualTo(403);
    }

    @Test
    void an_auditor_of_another_centre_does_not_see_it_and_the_governorate_does() throws Exception {
        UUID id = aQuestion(aReviewer(), Kind.SLOW);
        assertThat(as(run.named("auditor1.belbeis"), get("/signals/" + id)).getStatus())
                .isEqualTo(404);
        CurrentStaff governor = named(StaffFixtures.aMember(jdbc, new UnitId("SHR-00"), Role.MANAGER));
        assertThat(as(governor, get("/signals/" + id)).getStatus()).isEqualTo(200);
    }

    @Test
    void nobody_sees_or_closes_a_question_about_himself() {
        Staff auditor = StaffFixtures.aMember(jdbc, ZAGAZIG, Role.AUDITOR);
        UUID id = aQuestion(auditor, Kind.LOOKS);
        assertThat(questions.list(false, null, named(auditor)).questions())
                .extracting(Question::id)
                .doesNotContain(id);
        assertThatThrownBy(() -> questions.get(id, named(auditor))).isInstanceOf(Refusal.class);
        var command = new ClosingQuestion.Close(id, Finding.EXPLAINED, "لا شيء يذكر هنا", 0);
        assertThatThrownBy(() -> closing.close(command, named(auditor), CaseRun.aKey()))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_reads_as_a_question_in_both_languages_with_its_files(Kind kind) throws Exception {
        UUID id = aQuestion(aReviewer(), kind);
        for (String language : new String[] {"ar", "en"}) {
            String list = text(as(auditor(), get("/signals").param("lang", language)));
            assertThat(list).contains("/signals/" + id).doesNotContain("⟦");
            String page = text(as(auditor(), get("/signals/" + id).param("lang", language)));
            assertThat(page).contains("SHR-01-TEST-3").doesNotContain("⟦");
        }
    }

    @Test
    void the_sentence_gives_the_counts_the_others_rate_and_what_chance_would_do() throws Exception {
        UUID id = aQuestion(aReviewer(), Kind.APPROVES_OFFICE);
        String page = text(as(auditor(), get("/signals/" + id).param("lang", "en")));
        assertThat(page)
                .contains("Of 40 files of office 770", "let 39 pass", "Others let 61%", "250 groups were compared");
    }

    @Test
    void every_look_at_a_question_is_journalled() throws Exception {
        Staff auditor = StaffFixtures.aMember(jdbc, ZAGAZIG, Role.AUDITOR);
        UUID id = aQuestion(aReviewer(), Kind.FAST);
        as(named(auditor), get("/signals"));
        as(named(auditor), get("/signals/" + id));
        assertThat(journal.by(auditor.id(), Long.MAX_VALUE, 10))
                .extracting(line -> line.act() + " " + line.kind())
                .contains("oversight.signals-seen READ", "oversight.signal-seen READ");
    }

    @Test
    void closing_needs_a_finding_and_words_and_the_second_is_told() throws Exception {
        UUID id = aQuestion(aReviewer(), Kind.SLOW);
        var bare = post("/signals/" + id).param("version", "0").param("commandKey", CaseRun.aKey());
        var refused = as(auditor(), bare.with(csrf()));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("f-finding", "f-words");
        assertThat(as(auditor(), close(id, 0)).getStatus()).isEqualTo(302);
        assertThat(as(auditor(), close(id, 0)).getStatus()).isEqualTo(409);
        assertThat(text(as(auditor(), get("/signals?tab=closed")))).contains("/signals/" + id);
        assertThat(text(as(auditor(), get("/signals")))).doesNotContain("/signals/" + id);
    }

    @Test
    void an_answered_question_is_asked_again_only_when_enough_new_cases_came() {
        Staff reviewer = aReviewer();
        UUID id = aQuestion(reviewer, Kind.OUT_OF_TURN);
        closing.close(
                new ClosingQuestion.Close(id, Finding.EXPLAINED, "ملفات انتظرت رد النيابة", 0),
                auditor(),
                CaseRun.aKey());
        var today = CairoTime.today(clock);
        assertThat(writing.write(tested(reviewer, Kind.OUT_OF_TURN, longAgo()), 0.01, 250, "SHR-00", today))
                .isFalse();
        var later = tested(reviewer, Kind.OUT_OF_TURN, clock.instant().plus(Duration.ofDays(60)));
        assertThat(writing.write(later, 0.01, 250, "SHR-00", today)).isTrue();
    }

    @Test
    void a_question_that_is_open_is_brought_up_to_date_and_not_asked_twice() {
        Staff reviewer = aReviewer();
        UUID id = aQuestion(reviewer, Kind.FAST);
        aQuestion(reviewer, Kind.FAST);
        assertThat(questions.list(false, null, auditor()).questions())
                .filteredOn(it -> it.staff().equals(reviewer.id().value()))
                .extracting(Question::id)
                .containsExactly(id);
    }

    @Test
    void a_run_that_was_asked_for_is_done_once_and_tells_what_it_did() throws Exception {
        var asked = post("/signals").with(csrf());
        assertThat(as(auditor(), asked).getStatus()).isEqualTo(302);
        assertThat(questions.compute(auditor())).isFalse();
        asking.round();
        var last = questions.list(false, null, auditor()).run();
        assertThat(last).hasValueSatisfying(it -> {
            assertThat(it.going()).isFalse();
            assertThat(it.failure()).isNull();
            assertThat(it.tested()).isNotNull();
        });
        assertThat(questions.compute(auditor())).isTrue();
        asking.round();
    }

    @Test
    void the_sample_holds_what_was_done_with_the_offices_and_the_looks() {
        var submitted = run.submitAndPay("BLD-016");
        var step = run.step(submitted.id(), "review");
        var holder = run.holder(step);
        revealing.reveal(submitted.number(), "مطابقة", holder);
        run.act(step, "forward");
        var today = CairoTime.today(clock);
        var now = new Reading(List.of("SHR-01"), today.minusDays(1), today.plusDays(1));
        List<Step> steps = new ArrayList<>();
        List<String> services = new ArrayList<>();
        work.eachService(now, some -> {
            steps.addAll(some);
            services.add(some.getFirst().service());
            assertThat(some)
                    .extracting(Step::service)
                    .containsOnly(some.getFirst().service());
        });
        assertThat(services).contains("BLD-016").doesNotHaveDuplicates();
        assertThat(work.services(now)).isPositive();
        assertThat(steps)
                .filteredOn(it -> it.request().equals(submitted.id()) && it.closed() != null)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.staff()).isEqualTo(holder.id().value());
                    assertThat(it.outcome()).isEqualTo("forward");
                    assertThat(it.task()).endsWith("review");
                });
        assertThat(work.loads(now).at(holder.id().value(), clock.instant().getEpochSecond()))
                .isNotNegative();
        var later = new Reading(List.of("SHR-01"), today.minusDays(1), today.plusDays(9));
        assertThat(work.looks(later))
                .filteredOn(it -> it.request().equals(submitted.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.acted()).isTrue());
        assertThat(examining.examine(now, (done, all) -> {}).decisions()).isPositive();
    }

    private Instant longAgo() {
        return clock.instant().minus(Duration.ofDays(60));
    }

    private Staff aReviewer() {
        return StaffFixtures.aMember(jdbc, ZAGAZIG, Role.SPECIALIST);
    }

    private UUID aQuestion(Staff reviewer, Kind kind) {
        var tested = tested(reviewer, kind, clock.instant().minus(Duration.ofDays(30)));
        writing.write(tested, 0.01, 250, "SHR-00", CairoTime.today(clock));
        return jdbc.sql("SELECT id FROM oversight.signal WHERE key = :key AND closed_at IS NULL")
                .param("key", tested.key())
                .query(UUID.class)
                .single();
    }

    private static Tested tested(Staff reviewer, Kind kind, Instant first) {
        boolean byOffice = kind == Kind.APPROVES_OFFICE || kind == Kind.REFUSES_OFFICE;
        @Nullable Double own = byOffice ? 0.6 : null;
        var files = IntStream.range(0, 39)
                .mapToObj(i -> new Case(new UUID(9, i), "SHR-01-TEST-" + i, first.plus(Duration.ofHours(i))))
                .toList();
        return new Tested(
                kind, reviewer.id().value(), byOffice ? "770" : null, "SHR-01", 39, 40, 24.4, 210, own, 2e-6, files);
    }

    private static MockHttpServletRequestBuilder close(UUID id, int version) {
        return post("/signals/" + id)
                .param("finding", "EXPLAINED")
                .param("words", "ملفات انتظرت رد النيابة")
                .param("version", Integer.toString(version))
                .param("commandKey", CaseRun.aKey())
                .with(csrf());
    }

    private CurrentStaff auditor() {
        return run.named("auditor1");
    }

    private CurrentStaff named(Staff staff) {
        return run.named(staff.signInName());
    }

    private MockHttpServletResponse as(CurrentStaff me, MockHttpServletRequestBuilder request) throws Exception {
        var roles = AuthorityUtils.createAuthorityList(
                me.roles().stream().map(Role::name).toList());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(me, null, roles);
        return pages.perform(request.with(authentication(signedIn))).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
