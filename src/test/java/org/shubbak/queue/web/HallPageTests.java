package org.shubbak.queue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.queue.HallPeople.key;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.notifications.SwitchedGateway;
import org.shubbak.organisation.Role;
import org.shubbak.queue.HallCentre;
import org.shubbak.queue.HallClock;
import org.shubbak.queue.HallPeople;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.device.Devices;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.ticket.AtWindow;
import org.shubbak.queue.ticket.CallingNext;
import org.shubbak.queue.ticket.GivenTicket;
import org.shubbak.queue.ticket.Priority;
import org.shubbak.queue.ticket.TicketAct;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.SerialNumber;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HallCentre
class HallPageTests {

    @Autowired
    private Halls halls;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private HallPeople people;

    @Autowired
    private HallClock.Hands clock;

    @Autowired
    private Devices devices;

    @Autowired
    private CallingNext calling;

    @Autowired
    private AtWindow window;

    @Autowired
    private SwitchedGateway.Switch gateway;

    private MockMvc pages;
    private UnitId unit;
    private CurrentStaff manager;
    private String kiosk = "";

    @BeforeEach
    void aHall() {
        clock.set(HallClock.BEGIN);
        unit = people.aCentre();
        manager = HallPeople.someone(unit, Role.MANAGER);
        kiosk = token(Device.Kind.KIOSK);
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void the_kiosk_shows_the_documents_before_it_gives_a_ticket() throws Exception {
        assertThat(text(visit(get("/kiosk/" + kiosk))))
                .contains("ما الذي جئت من أجله")
                .doesNotContain("⟦");
        assertThat(text(visit(get("/kiosk/" + kiosk + "/services").param("q", "صلاحية الموقع"))))
                .contains("/services/BLD-001");
        String service = text(visit(get("/kiosk/" + kiosk + "/services/BLD-001")));
        assertThat(service)
                .contains("هل معك هذه المستندات", "claimed", "SENIOR")
                .doesNotContain("⟦", "RETURN");
        MockHttpServletResponse given =
                visit(post("/kiosk/" + kiosk + "/services/BLD-001").with(csrf()).param("claimed", "SENIOR"));
        assertThat(given.getStatus()).isEqualTo(302);
        String ticket = text(visit(get(given.getRedirectedUrl())));
        assertThat(ticket).contains("A-001", "لا أحد قبلك", "<svg").doesNotContain("⟦", "SENIOR", "65");
    }

    @Test
    void the_ticket_is_a_picture_for_80_mm_paper_in_both_languages() throws Exception {
        GivenTicket given = people.comes(unit);
        for (String language : new String[] {"ar", "en"}) {
            MockHttpServletResponse picture =
                    visit(get("/t/" + given.code() + "/ticket.png").param("lang", language));
            assertThat(picture.getContentType()).isEqualTo("image/png");
            var image = ImageIO.read(new ByteArrayInputStream(picture.getContentAsByteArray()));
            assertThat(image.getWidth()).isEqualTo(576);
            assertThat(image.getHeight()).isBetween(500, 1200);
        }
    }

    @Test
    void a_scanned_receipt_queues_for_delivery_and_tells_nothing_of_the_request() throws Exception {
        MockHttpServletResponse given = visit(post("/kiosk/" + kiosk + "/scan")
                .with(csrf())
                .param("scan", "https://shubbak.example/track/" + aNumber() + "?k=abc")
                .param("kind", "DELIVERY"));
        assertThat(text(visit(get(given.getRedirectedUrl())))).contains("D-001");
        MockHttpServletResponse wrong =
                visit(post("/kiosk/" + kiosk + "/scan").with(csrf()).param("scan", "hello"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("لم نعرف هذا الرمز");
    }

    @Test
    void a_scanned_ticket_puts_its_holder_back_into_the_line() throws Exception {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket given = people.comes(unit);
        calling.next(clerk, key());
        clock.forward(Duration.ofSeconds(31));
        window.act(TicketAct.MISS, given.id(), clerk, key());
        visit(post("/kiosk/" + kiosk + "/scan").with(csrf()).param("scan", "http://localhost/t/" + given.code()));
        assertThat(calling.next(clerk, key()).ticket()).isEqualTo(given.id());
    }

    @Test
    void an_unknown_token_or_code_is_answered_with_a_sentence() throws Exception {
        for (String path : List.of(
                "/kiosk/nothing",
                "/board/nothing",
                "/kiosk/nothing/services/BLD-001",
                "/t/nothing",
                "/t/0000000000000",
                "/appointments/0000000000000",
                "/board/nothing/now")) {
            MockHttpServletResponse answer = visit(get(path));
            assertThat(answer.getStatus()).as(path).isEqualTo(404);
            assertThat(text(answer)).as(path).doesNotContain("⟦");
        }
    }

    @Test
    void a_boards_token_opens_no_kiosk_and_a_revoked_one_nothing() throws Exception {
        String board = token(Device.Kind.HALL);
        assertThat(visit(get("/kiosk/" + board)).getStatus()).isEqualTo(404);
        Device device = devices.of(unit).stream()
                .filter(one -> one.kind() == Device.Kind.HALL)
                .findFirst()
                .orElseThrow();
        assertThat(visit(get("/board/" + board)).getStatus()).isEqualTo(200);
        assertThat(as(manager, post("/hall/devices/" + device.id() + "/revoke").with(csrf()))
                        .getStatus())
                .isEqualTo(302);
        assertThat(visit(get("/board/" + board)).getStatus()).isEqualTo(404);
    }

    @Test
    void a_closed_centre_says_so_at_the_kiosk_and_keeps_what_was_chosen() throws Exception {
        clock.set(LocalDateTime.of(2026, 2, 6, 10, 0));
        MockHttpServletResponse answer =
                visit(post("/kiosk/" + kiosk + "/services/BLD-001").with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(text(answer)).contains("المركز مغلق اليوم", "BLD-001");
    }

    @Test
    void the_phone_page_follows_the_ticket_and_gives_the_place_up_without_script() throws Exception {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        people.comes(unit);
        GivenTicket mine = people.comes(unit);
        String page = text(visit(get("/t/" + mine.code())));
        assertThat(page)
                .contains("قبلك شخص واحد", "الانتظار المتوقع", "http-equiv=\"refresh\"")
                .doesNotContain("⟦");
        calling.next(clerk, key());
        assertThat(text(visit(get("/t/" + mine.code())))).contains("لا أحد قبلك");
        assertThat(text(visit(get("/t/" + mine.code() + "/now")))).contains("\"ahead\":0");
        visit(post("/t/" + mine.code() + "/leave").with(csrf()));
        assertThat(text(visit(get("/t/" + mine.code())))).contains("تنازلت عن دورك");
    }

    @Test
    void the_phone_says_come_now_and_where() throws Exception {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket mine = people.comes(unit);
        calling.next(clerk, key());
        assertThat(text(visit(get("/t/" + mine.code())))).contains("تعال الآن إلى شباك 1");
        assertThat(text(visit(get("/t/" + mine.code()).param("lang", "en")))).contains("Come now to window 1");
    }

    @Test
    void a_ticket_of_yesterday_says_so() throws Exception {
        GivenTicket mine = people.comes(unit);
        clock.forward(Duration.ofDays(1));
        assertThat(text(visit(get("/t/" + mine.code())))).contains("هذا الرقم كان ليوم", "خذ رقماً جديداً");
    }

    @Test
    void calling_opens_the_intake_with_the_service_chosen_and_the_bar_leads_to_the_next() throws Exception {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        people.comes(unit, Priority.SENIOR);
        MockHttpServletResponse called = as(clerk, post("/window/next").with(csrf()));
        assertThat(called.getRedirectedUrl()).matches("/desk/new/[0-9a-f-]{36}/applicant");
        String intake = text(as(clerk, get(called.getRedirectedUrl())));
        assertThat(intake).contains("بيان بصلاحية الموقع", "hx-get=\"/window/bar\"");
        assertThat(text(as(clerk, get("/window/bar")))).contains("A-001", "data-key=\"F8\"", "data-key=\"F7\"");
        String page = text(as(clerk, get("/window")));
        assertThat(page).contains("A-001", "عمري 65 سنة", "CONFIRM_PRIORITY").doesNotContain("⟦");
    }

    @Test
    void ending_the_visit_of_somebody_on_hold_leaves_the_request_of_the_one_at_the_window_open() throws Exception {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket first = people.comes(unit);
        people.comes(unit);
        as(clerk, post("/window/next").with(csrf()));
        act(clerk, TicketAct.SERVE, first);
        act(clerk, TicketAct.HOLD, first);
        String intake = as(clerk, post("/window/next").with(csrf())).getRedirectedUrl();
        act(clerk, TicketAct.FINISH, first);
        assertThat(as(clerk, get(intake)).getStatus()).isEqualTo(200);
        assertThat(as(clerk, post("/window/open").with(csrf())).getRedirectedUrl())
                .isEqualTo(intake);
    }

    private void act(CurrentStaff clerk, TicketAct act, GivenTicket ticket) throws Exception {
        as(
                clerk,
                post("/window/act")
                        .with(csrf())
                        .param("act", act.name())
                        .param("ticket", ticket.id().toString()));
    }

    @Test
    void a_no_at_the_window_is_said_on_its_page() throws Exception {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        MockHttpServletResponse nobody = as(clerk, post("/window/next").with(csrf()));
        assertThat(nobody.getRedirectedUrl()).isEqualTo("/window");
        CurrentStaff standing = HallPeople.someone(unit, Role.CLERK);
        assertThat(text(as(standing, get("/window")))).contains("اختر شباكك").doesNotContain("⟦");
    }

    @Test
    void the_managers_pages_show_and_change_the_hall() throws Exception {
        people.clerkAt(unit, 1);
        people.comes(unit);
        for (String path : new String[] {
            "/hall", "/hall/now", "/hall/setup", "/hall/devices", "/hall/figures", "/hall/appointments", "/hall?lang=en"
        }) {
            MockHttpServletResponse answer = as(manager, get(path));
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(text(answer)).as(path).doesNotContain("⟦");
        }
        as(manager, post("/hall/stop").with(csrf()).param("stopped", "true"));
        assertThat(text(as(manager, get("/hall")))).contains("صرف الأرقام متوقف");
        MockHttpServletResponse wrong =
                as(manager, post("/hall/rules").with(csrf()).param("bonusMinutes", "كثير"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        MockHttpServletResponse window = as(
                manager,
                post("/hall/windows")
                        .with(csrf())
                        .param("number", "٦")
                        .param("kind", "INTAKE")
                        .param("lines", "b a"));
        assertThat(window.getStatus()).isEqualTo(302);
        assertThat(people.window(unit, 6).lines()).containsExactly("B", "A");
    }

    @Test
    void a_clerk_books_moves_and_cancels_for_a_citizen_within_the_staff_pages() throws Exception {
        CurrentStaff clerk = HallPeople.someone(unit, Role.CLERK);
        assertThat(text(as(clerk, get("/bookings")))).contains("لا مواعيد").doesNotContain("⟦");
        assertThat(text(as(clerk, get("/bookings/new").param("q", "صلاحية")))).contains("BLD-001");
        String times =
                text(as(clerk, get("/bookings/new").param("service", "BLD-001").param("day", "2026-02-02")));
        assertThat(times).contains("name=\"slot\"").doesNotContain("⟦");
        MockHttpServletResponse wrong = as(
                clerk,
                post("/bookings/new").with(csrf()).param("service", "BLD-001").param("phone", "12"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("value=\"12\"");
        MockHttpServletResponse booked = as(
                clerk,
                post("/bookings/new")
                        .with(csrf())
                        .param("service", "BLD-001")
                        .param("slot", "2026-02-02T07:00:00Z")
                        .param("phone", "٠١٠١٢٣٤٥٦٧٨"));
        String address = booked.getRedirectedUrl();
        assertThat(address).startsWith("/bookings/");
        assertThat(text(as(clerk, get(address)))).contains("لن تُرسل رسالة").doesNotContain("⟦", "01012345678");
        assertThat(text(as(clerk, get("/bookings").param("day", "2026-02-02")))).contains("010****5678");
        as(clerk, post(address + "/move").with(csrf()).param("slot", "2026-02-03T08:00:00Z"));
        assertThat(text(as(clerk, get("/bookings").param("day", "2026-02-03")))).contains("010****5678");
        CurrentStaff stranger = HallPeople.stranger();
        assertThat(as(stranger, get(address)).getStatus()).isEqualTo(404);
        assertThat(as(HallPeople.someone(unit, Role.CASHIER), get("/bookings")).getStatus())
                .isEqualTo(403);
        as(clerk, post(address + "/cancel").with(csrf()));
        assertThat(text(as(clerk, get(address).param("lang", "en")))).contains("Cancelled");
    }

    @Test
    void the_manager_sets_lines_and_slides_up_on_a_page_in_his_language() throws Exception {
        CurrentStaff manager = HallPeople.someone(unit, Role.MANAGER);
        String page = text(as(manager, get("/hall/setup")));
        assertThat(page).contains("صف جديد", "المباني والمرافق", "شرائح المعلومات");
        MockHttpServletResponse wrong = as(
                manager,
                post("/hall/lines")
                        .with(csrf())
                        .param("version", hallVersion())
                        .param("prefix", "b")
                        .param("nameAr", "صف ثانٍ")
                        .param("nameEn", "Second")
                        .param("kind", "INTAKE"));
        assertThat(wrong.getStatus()).isEqualTo(409);
        assertThat(text(wrong)).contains("في القاعة صف بالحرف", "value=\"صف ثانٍ\"");
        MockHttpServletResponse added = as(
                manager,
                post("/hall/lines")
                        .with(csrf())
                        .param("version", hallVersion())
                        .param("prefix", "e")
                        .param("nameAr", "صف خامس")
                        .param("nameEn", "Fifth")
                        .param("kind", "INTAKE"));
        assertThat(added.getStatus()).isEqualTo(302);
        MockHttpServletResponse late = as(
                manager,
                post("/hall/lines/retire").with(csrf()).param("version", "1").param("prefix", "E"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("غيّر شخص آخر إعداد القاعة");
        MockHttpServletResponse slides = as(
                manager,
                post("/hall/slides")
                        .with(csrf())
                        .param("version", hallVersion())
                        .param("place", "2", "", "1", "", ""));
        assertThat(slides.getStatus()).isEqualTo(302);
        assertThat(halls.now(unit).slides().kinds()).containsExactly("FEES", "SERVICES");
        assertThat(text(as(manager, get("/hall/setup").param("lang", "en")))).contains("Fifth", "Retire the line");
    }

    private String hallVersion() {
        return Long.toString(halls.now(unit).version());
    }

    @Test
    void boards_show_numbers_and_never_a_name() throws Exception {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        people.comes(unit, Priority.DISABILITY);
        calling.next(clerk, key());
        String hall = token(Device.Kind.HALL);
        String json = text(visit(get("/board/" + hall + "/now")));
        assertThat(json)
                .contains("\"A-001\"", "\"window\":1", "\"n1\"", "letter-A")
                .doesNotContain("شخص", "Someone", "DISABILITY", "prioritised");
        for (Device.Kind kind : new Device.Kind[] {Device.Kind.HALL, Device.Kind.SLIDES}) {
            String page = text(visit(get("/board/" + token(kind))));
            assertThat(page).doesNotContain("⟦", "شخص ما");
        }
        String over = devices.add(
                        Device.Kind.WINDOW, "فوق", people.window(unit, 1).id(), manager)
                .token();
        assertThat(text(visit(get("/board/" + over)))).contains("data-number=\"A-001\"");
    }

    @Test
    void the_fairness_of_the_hall_is_public() throws Exception {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket first = people.comes(unit);
        clock.forward(Duration.ofMinutes(12));
        GivenTicket second = people.comes(unit);
        calling.outOfTurn(second.id(), "illness", clerk, key());
        window.act(TicketAct.SERVE, second.id(), clerk, key());
        calling.next(clerk, key());
        assertThat(first.number()).isEqualTo("A-001");
        String page = text(visit(get("/fairness/" + unit + "/hall")));
        assertThat(page)
                .contains("نودي على شخص واحد بغير دوره", "حالة صحية طارئة", "12 د")
                .doesNotContain("⟦");
        assertThat(text(visit(get("/fairness/" + unit + "/hall").param("lang", "en"))))
                .doesNotContain("⟦");
        assertThat(visit(get("/fairness/nowhere/hall")).getStatus()).isEqualTo(404);
        assertThat(text(visit(get("/fairness/" + unit)))).contains("/hall");
    }

    @Test
    void an_appointment_is_booked_on_the_public_pages() throws Exception {
        String start =
                text(visit(get("/appointments").param("unit", unit.value()).param("q", "BLD-001")));
        assertThat(start).contains("/appointments/" + unit + "/BLD-001").doesNotContain("⟦");
        String path = "/appointments/" + unit + "/BLD-001";
        assertThat(text(visit(get(path).param("day", "2026-02-02")))).contains("2026-02-02T07:00:00Z", "09:00");
        MockHttpServletResponse wrong = visit(post(path).with(csrf()).param("phone", "12"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("f-phone", "f-slot", "value=\"12\"");
        MockHttpServletResponse booked = visit(
                post(path).with(csrf()).param("slot", "2026-02-02T07:00:00Z").param("phone", "٠١٠١٢٣٤٥٠٠١"));
        String page = text(visit(get(booked.getRedirectedUrl())));
        assertThat(page).contains("محجوز", "2 فبراير 2026").doesNotContain("⟦");
        visit(post(booked.getRedirectedUrl() + "/cancel").with(csrf()));
        assertThat(text(visit(get(booked.getRedirectedUrl())))).contains("ملغى");
    }

    @Test
    void a_phone_is_told_in_its_own_language_what_its_page_shows() throws Exception {
        people.clerkAt(unit, 1);
        people.comes(unit);
        String now = "/t/" + people.comes(unit).code() + "/now";
        assertThat(text(visit(get(now).param("lang", "en"))))
                .contains("\"state\":\"WAITING\"", "One person is ahead of you", "You will probably wait")
                .doesNotContain("⟦");
        assertThat(text(visit(get(now).param("lang", "ar")))).contains("قبلك شخص واحد");
    }

    @Test
    void without_a_gateway_no_text_message_is_offered_and_asking_for_one_is_refused_with_a_sentence() throws Exception {
        String ticket = "/t/" + people.comes(unit).code();
        String atKiosk = "/kiosk/" + kiosk + "/tickets/" + ticket.substring(3);
        assertThat(text(visit(get(ticket)))).doesNotContain("text-offer", "⟦");
        assertThat(text(visit(get(atKiosk)))).doesNotContain("text-offer", "⟦");
        for (String page : new String[] {ticket, atKiosk}) {
            MockHttpServletResponse refused =
                    visit(post(page + "/text").with(csrf()).param("phone", "01012345678"));
            assertThat(refused.getStatus()).isEqualTo(409);
            assertThat(text(refused)).contains("لا يرسل هذا المركز رسائل").doesNotContain("⟦");
            MockHttpServletResponse wrong =
                    visit(post(page + "/text").with(csrf()).param("phone", "12"));
            assertThat(wrong.getStatus()).isEqualTo(422);
        }
        assertThat(visit(post("/t/0000000000000/text").with(csrf()).param("phone", "01012345678"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(visit(post(ticket + "/text/forget").with(csrf())).getStatus())
                .isEqualTo(302);
    }

    @Test
    void a_kiosk_leads_nobody_out_of_its_pages_whatever_is_asked_for() throws Exception {
        for (String path : new String[] {"/services/XXX-999", "/tickets/0000000000000", "/tickets/nothing"}) {
            MockHttpServletResponse answer = visit(get("/kiosk/" + kiosk + path));
            assertThat(answer.getStatus()).as(path).isEqualTo(404);
            assertThat(text(answer))
                    .as(path)
                    .contains("class=\"kiosk\"", "error-summary", "ما الذي جئت من أجله")
                    .doesNotContain("⟦");
        }
        MockHttpServletResponse given =
                visit(post("/kiosk/" + kiosk + "/services/XXX-999").with(csrf()));
        assertThat(given.getStatus()).isEqualTo(404);
        assertThat(text(given)).contains("class=\"kiosk\"", "XXX-999");
    }

    @Test
    void a_kiosk_that_gives_no_numbers_says_so_before_anything_is_chosen() throws Exception {
        assertThat(text(visit(get("/kiosk/" + kiosk)))).contains("data-calm").doesNotContain("kiosk-shut");
        clock.set(LocalDateTime.of(2026, 2, 6, 10, 0));
        assertThat(text(visit(get("/kiosk/" + kiosk))))
                .contains("kiosk-shut", "المركز مغلق اليوم")
                .doesNotContain("data-calm");
        clock.set(HallClock.BEGIN);
        as(manager, post("/hall/stop").with(csrf()).param("stopped", "true"));
        assertThat(text(visit(get("/kiosk/" + kiosk).param("lang", "en")))).contains("has stopped the numbers");
    }

    @Test
    void the_window_shows_what_each_came_for_and_since_when() throws Exception {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        people.comes(unit);
        people.comes(unit);
        clock.forward(Duration.ofMinutes(7));
        as(clerk, post("/window/next").with(csrf()));
        clock.forward(Duration.ofMinutes(20));
        String page = text(as(clerk, get("/window")));
        assertThat(page)
                .contains("class=\"came-for\"", "بيان بصلاحية الموقع", "وانتظر 7 دقائق", "hx-get=\"/window/people\"")
                .doesNotContain("⟦");
        String waiting = text(as(clerk, get("/window/people")));
        assertThat(waiting).contains("A-002", "بيان بصلاحية الموقع").doesNotContain("<html", "⟦", "A-001");
    }

    @Test
    void the_manager_sees_who_waits_for_which_service() throws Exception {
        people.comes(unit);
        people.comes(unit);
        people.comesToCollect(unit);
        clock.forward(Duration.ofMinutes(9));
        String now = text(as(manager, get("/hall/now")));
        String services = now.substring(now.indexOf("by-service"));
        assertThat(services).contains("المنتظرون حسب الخدمة", "بيان بصلاحية الموقع", "9 د");
        assertThat(services.substring(0, services.indexOf("</table>")).split("<tr>"))
                .hasSize(3);
    }

    @Test
    void the_board_of_a_window_is_named_with_its_window_and_is_not_revoked_by_one_touch() throws Exception {
        devices.add(Device.Kind.WINDOW, "يسار", people.window(unit, 3).id(), manager);
        assertThat(text(as(manager, get("/hall/devices")))).contains("شباك 3", "نعم، أوقفه", "عنوان جديد");
    }

    @Test
    void a_form_of_the_set_up_that_is_refused_stays_open_with_what_was_typed() throws Exception {
        var third = people.window(unit, 3);
        MockHttpServletResponse window = as(
                manager,
                post("/hall/windows")
                        .with(csrf())
                        .param("id", third.id().toString())
                        .param("version", Integer.toString(third.profileVersion()))
                        .param("number", "الثالث")
                        .param("kind", "PAYMENT")
                        .param("lines", "Q")
                        .param("opens", "09:15"));
        assertThat(window.getStatus()).isEqualTo(422);
        String page = text(window);
        assertThat(page)
                .contains("href=\"#f-number\"", "id=\"f-number\"", "value=\"الثالث\"", "value=\"Q\"", "value=\"09:15\"")
                .contains("<details class=\"profile\" open>");
        assertThat(page.split("id=\"f-number\"")).hasSize(2);
        assertThat(page.substring(page.indexOf("href=\"/hall/setup\"")))
                .startsWith("href=\"/hall/setup\" aria-current");
        MockHttpServletResponse rules = as(
                manager,
                post("/hall/rules")
                        .with(csrf())
                        .param("version", hallVersion())
                        .param("bonusMinutes", "999")
                        .param("inARow", "3")
                        .param("maximumMinutes", "60")
                        .param("graceMinutes", "15")
                        .param("slideSeconds", "12")
                        .param("slotMinutes", "30")
                        .param("slotCapacity", "6")
                        .param("walkInShare", "50"));
        assertThat(text(rules)).contains("value=\"999\"", "id=\"f-bonusMinutes-error\"");
    }

    @Test
    void a_device_that_is_refused_keeps_its_name_and_says_what_is_missing() throws Exception {
        MockHttpServletResponse answer = as(
                manager,
                post("/hall/devices").with(csrf()).param("kind", "WINDOW").param("name", "يمين القاعة"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains("value=\"يمين القاعة\"", "اختر الشباك الذي تعلوه الشاشة", "id=\"f-window\"")
                .containsPattern("value=\"WINDOW\" selected");
    }

    @Test
    void the_first_day_with_a_free_time_is_shown_and_nothing_is_asked_where_there_is_none() throws Exception {
        String path = "/appointments/" + unit + "/BLD-001";
        clock.set(LocalDateTime.of(2026, 2, 1, 13, 45));
        assertThat(text(visit(get(path)))).contains("2026-02-02T07:00:00Z", "name=\"phone\"");
        assertThat(text(visit(get(path).param("day", "2026-02-06"))))
                .contains("لا وقت متاح في هذا اليوم")
                .doesNotContain("name=\"phone\"");
    }

    @Test
    void a_share_on_a_slide_of_fees_is_no_sum_of_money() throws Exception {
        people.comes(unit, new ServiceCode("PRO-004"));
        String slides = text(visit(get("/board/" + token(Device.Kind.SLIDES))));
        assertThat(slides)
                .contains("مصروفات التجديد (نسبة من المقابل السنوي) <b>")
                .doesNotContain(">5.00");
        assertThat(slides).containsPattern("نسبة من المقابل السنوي\\) <b>.{0,40}5%");
    }

    @Test
    void a_number_that_cannot_be_texted_is_kept_in_its_field() throws Exception {
        gateway.set(true);
        try {
            people.clerkAt(unit, 1);
            String code = people.comes(unit).code();
            for (String page : new String[] {"/t/" + code, "/kiosk/" + kiosk + "/tickets/" + code}) {
                assertThat(text(visit(get(page)))).contains("text-offer");
                MockHttpServletResponse wrong =
                        visit(post(page + "/text").with(csrf()).param("phone", "0551234"));
                assertThat(wrong.getStatus()).isEqualTo(422);
                assertThat(text(wrong)).contains("value=\"0551234\"", "رقم هاتف محمول");
            }
        } finally {
            gateway.set(false);
        }
    }

    private String token(Device.Kind kind) {
        return devices.add(kind, "جهاز", null, manager).token();
    }

    private String aNumber() {
        return SerialNumber.of(unit.value(), 2026, 7).value();
    }

    private MockHttpServletResponse visit(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request).andReturn().getResponse();
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
