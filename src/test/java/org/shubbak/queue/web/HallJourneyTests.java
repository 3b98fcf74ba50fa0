package org.shubbak.queue.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.look.Axe;
import org.shubbak.look.Chromium;
import org.shubbak.look.Pictures;
import org.shubbak.notifications.SwitchedGateway;
import org.shubbak.organisation.Role;
import org.shubbak.queue.HallCentre;
import org.shubbak.queue.HallClock;
import org.shubbak.queue.HallPeople;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.device.Devices;
import org.shubbak.queue.hall.ChangingHall;
import org.shubbak.queue.hall.Windows;
import org.shubbak.queue.ticket.AtWindow;
import org.shubbak.queue.ticket.CallingNext;
import org.shubbak.queue.ticket.TakingSeat;
import org.shubbak.queue.ticket.TicketAct;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Kiosk, window, intake and board in real browsers; pictures of them lie in {@code target/hall}. */
@HallCentre
class HallJourneyTests {

    private static final UnitId ZAGAZIG = new UnitId("SHR-01");
    private static final Path PICTURES = Path.of("target", "hall");

    @LocalServerPort
    private int port;

    @Autowired
    private HallPeople people;

    @Autowired
    private HallClock.Hands clock;

    @Autowired
    private Devices devices;

    @Autowired
    private Windows windows;

    @Autowired
    private TakingSeat seats;

    @Autowired
    private CallingNext calling;

    @Autowired
    private AtWindow atWindow;

    @Autowired
    private ChangingHall changing;

    @Autowired
    private SwitchedGateway.Switch gateway;

    private Chromium chromium;

    @BeforeEach
    void open() {
        clock.set(HallClock.BEGIN);
        chromium = new Chromium();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void from_the_kiosk_to_the_window_to_the_intake_and_onto_the_board() {
        CurrentStaff manager = HallPeople.someone(ZAGAZIG, Role.MANAGER);
        changing.say("يُغلق المركز اليوم الساعة الواحدة ظهراً", "The centre closes at one today", manager);
        Page board = visitor(1920, 1080).newPage();
        board.navigate(address() + "/board/" + token(Device.Kind.HALL, manager));
        Page kiosk = visitor(1080, 1360).newPage();
        String number = takesATicket(kiosk, token(Device.Kind.KIOSK, manager));
        Page phone = phone(kiosk);
        try (BrowserContext desk =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1366, 800))) {
            Page clerk = signedIn(desk, "clerk1");
            clerk.navigate(address() + "/window");
            clerk.locator("button.seat:not([disabled])").first().click();
            clerk.waitForLoadState();
            picture(clerk, "window-waiting");
            callUntil(clerk, number);
            assertThat(clerk.url()).contains("/desk/new/").endsWith("/applicant");
            clerk.locator(".hall-bar").waitFor();
            assertThat(clerk.locator(".hall-bar").innerText()).contains(number);
            picture(clerk, "intake-with-bar");
            PlaywrightAssertions.assertThat(
                            board.locator("[data-latest] .figure").first())
                    .hasText(number.substring(2));
            picture(board, "board-hall-landscape");
            PlaywrightAssertions.assertThat(phone.locator(".phone-ticket.come")).isVisible();
            picture(phone, "phone-come");
            clerk.keyboard().press("F8");
            clerk.waitForURL("**/applicant");
            clerk.locator(".hall-bar").waitFor();
            assertThat(clerk.locator(".hall-bar [data-key=F9]").count()).isEqualTo(1);
            clerk.navigate(address() + "/window");
            picture(clerk, "window-serving");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void kiosk_and_phone_keep_nobody_out(String language) {
        UnitId unit = people.aCentre();
        CurrentStaff manager = HallPeople.someone(unit, Role.MANAGER);
        String kiosk = "/kiosk/" + token(Device.Kind.KIOSK, manager);
        people.clerkAt(unit, 1);
        var ticket = people.comes(unit);
        try (BrowserContext context = visitor(768, 1024)) {
            context.addCookies(List.of(new Cookie("lang", language).setUrl(address())));
            Page page = context.newPage();
            for (String path : List.of(
                    kiosk,
                    kiosk + "/services?q=",
                    kiosk + "/services/BLD-001",
                    kiosk + "/tickets/" + ticket.code(),
                    kiosk + "/appointment",
                    "/t/" + ticket.code(),
                    "/appointments?unit=" + unit + "&q=BLD-001",
                    "/appointments/" + unit + "/BLD-001",
                    "/fairness/" + unit + "/hall")) {
                page.navigate(address() + path);
                assertThat(Axe.grave(page)).as(path).isEmpty();
                if (!path.contains("tickets/") && language.equals("ar")) {
                    picture(page, path.replaceFirst("^/kiosk/[^/]+", "kiosk").replaceAll("[^A-Za-z0-9]+", "-"));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void the_offer_of_a_text_message_is_seen_asked_for_and_taken_back(String language) {
        UnitId unit = people.aCentre();
        CurrentStaff manager = HallPeople.someone(unit, Role.MANAGER);
        people.clerkAt(unit, 1);
        String kiosk = "/kiosk/" + token(Device.Kind.KIOSK, manager) + "/tickets/";
        gateway.set(true);
        try (BrowserContext context = visitor(360, 780)) {
            context.addCookies(List.of(new Cookie("lang", language).setUrl(address())));
            Page page = context.newPage();
            for (String path : List.of("/t/", kiosk)) {
                String name = "text-" + (path.equals(kiosk) ? "kiosk-" : "phone-") + language;
                page.setViewportSize(path.equals(kiosk) ? 768 : 360, 900);
                page.navigate(address() + path + people.comes(unit).code());
                page.locator(".text-offer summary").click();
                looks(page, name + "-open");
                page.locator(".text-offer [name=phone]").fill("0551234");
                page.locator(".text-offer button").click();
                PlaywrightAssertions.assertThat(page.locator(".text-offer .error"))
                        .isVisible();
                PlaywrightAssertions.assertThat(page.locator(".text-offer [name=phone]"))
                        .hasValue("0551234");
                looks(page, name + "-wrong");
                page.locator(".text-offer [name=phone]").fill("01012345678");
                page.locator(".text-offer button").click();
                PlaywrightAssertions.assertThat(page.locator(".text-offer.asked"))
                        .containsText("010****5678");
                looks(page, name + "-asked");
                page.locator(".text-offer.asked button").click();
                PlaywrightAssertions.assertThat(page.locator(".text-offer")).hasCount(0);
            }
        } finally {
            gateway.set(false);
        }
    }

    /** Nothing grave, nothing wider than the screen; a picture of it. */
    private static void looks(Page page, String name) {
        picture(page, name);
        assertThat(Axe.grave(page)).as(name).isEmpty();
        assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isTrue();
    }

    @Test
    void an_untouched_kiosk_goes_back_to_its_first_page_in_arabic_and_stays_while_the_server_is_away() {
        UnitId unit = people.aCentre();
        String kiosk = "/kiosk/" + token(Device.Kind.KIOSK, HallPeople.someone(unit, Role.MANAGER));
        try (BrowserContext context = visitor(768, 1024)) {
            Page page = context.newPage();
            page.clock().install();
            page.navigate(address() + kiosk + "/services/BLD-001?lang=en");
            context.setOffline(true);
            page.clock().fastForward(95_000);
            PlaywrightAssertions.assertThat(page.locator(".kiosk-claims")).isVisible();
            context.setOffline(false);
            for (int n = 0; n < 20 && page.locator(".kiosk-claims").count() > 0; n++) {
                page.clock().fastForward(11_000);
                page.waitForTimeout(200);
            }
            PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", "ar");
            PlaywrightAssertions.assertThat(page.locator(".kiosk-grid")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1920x1080", "1080x1920"})
    void boards_are_read_from_ten_metres_wide_and_upright(String size) {
        UnitId unit = people.aCentre();
        CurrentStaff manager = HallPeople.someone(unit, Role.MANAGER);
        CurrentStaff first = people.clerkAt(unit, 1);
        CurrentStaff second = people.clerkAt(unit, 2);
        for (int n = 0; n < 9; n++) {
            people.comes(unit);
        }
        for (CurrentStaff clerk : List.of(first, second, first, second, first)) {
            var called = calling.next(clerk, HallPeople.key());
            atWindow.act(TicketAct.SERVE, called.ticket(), clerk, HallPeople.key());
            clock.forward(Duration.ofMinutes(4));
        }
        calling.next(second, HallPeople.key());
        int width = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int height = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        try (BrowserContext context = visitor(width, height)) {
            Page page = context.newPage();
            page.navigate(address() + "/board/" + token(Device.Kind.HALL, manager));
            page.waitForTimeout(300);
            picture(page, "board-hall-" + size);
            tall(page.locator("[data-latest] .figure").first(), height);
            tall(page.locator("[data-to] .figure"), height);
            fits(page, width, height);
            changing.say("يُغلق المركز اليوم الساعة الواحدة ظهراً", "The centre closes at one today", manager);
            PlaywrightAssertions.assertThat(page.locator(".board-message")).isVisible();
            fits(page, width, height);
            assertThat((boolean) page.evaluate("""
                    () => document.querySelector('.coming').getBoundingClientRect().bottom
                        <= document.querySelector('.board-message').getBoundingClientRect().top
                    """))
                    .as("the message covers who is next")
                    .isTrue();
            picture(page, "board-message-" + size);
            String over = devices.add(
                            Device.Kind.WINDOW, "فوق", people.window(unit, 2).id(), manager)
                    .token();
            page.navigate(address() + "/board/" + over);
            picture(page, "board-window-" + size);
            tall(page.locator("[data-over] [data-number] .figure"), height);
            fits(page, width, height);
            page.navigate(address() + "/board/" + token(Device.Kind.SLIDES, manager));
            page.waitForTimeout(800);
            picture(page, "board-slides-" + size);
            assertThat((String) page.evaluate("""
                    () => [...document.querySelectorAll('.slide')]
                        .filter(it => it.scrollHeight > it.clientHeight || it.scrollWidth > it.clientWidth)
                        .map(it => it.textContent).join('; ')
                    """)).as("cut off").isEmpty();
            double letters = ((Number) page.locator(".slide li")
                            .first()
                            .evaluate("it => parseFloat(getComputedStyle(it).fontSize)"))
                    .doubleValue();
            assertThat(letters).isGreaterThanOrEqualTo(Math.min(width, height) / 25.0);
        }
    }

    @Test
    void a_board_that_hears_nothing_sends_people_to_the_counter_and_recovers_by_itself() {
        UnitId unit = people.aCentre();
        CurrentStaff manager = HallPeople.someone(unit, Role.MANAGER);
        try (BrowserContext context = visitor(1280, 720)) {
            Page board = context.newPage();
            board.clock().install();
            board.navigate(address() + "/board/" + token(Device.Kind.HALL, manager));
            PlaywrightAssertions.assertThat(board.locator(".board-stale")).isHidden();
            context.setOffline(true);
            board.clock().fastForward(40_000);
            PlaywrightAssertions.assertThat(board.locator(".board-stale")).isVisible();
            context.setOffline(false);
            board.clock().fastForward(6_000);
            PlaywrightAssertions.assertThat(board.locator(".board-stale")).isHidden();
        }
    }

    @Test
    void the_managers_pages_look_right() {
        CurrentStaff somebody = HallPeople.someone(ZAGAZIG, Role.DELIVERY);
        windows.of(ZAGAZIG).stream()
                .filter(window -> window.number() == 5 && window.staff() == null)
                .forEach(window -> seats.sit(window.id(), somebody));
        for (int n = 0; n < 6; n++) {
            people.comes(ZAGAZIG);
        }
        try (BrowserContext desk =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1366, 900))) {
            Page manager = signedIn(desk, "manager1");
            for (String path :
                    List.of("/hall", "/hall/setup", "/hall/devices", "/hall/figures", "/hall/appointments")) {
                manager.navigate(address() + path);
                assertThat(Axe.grave(manager)).as(path).isEmpty();
                picture(manager, "manager" + path.replace('/', '-'));
            }
        }
    }

    private String takesATicket(Page kiosk, String token) {
        kiosk.navigate(address() + "/kiosk/" + token);
        picture(kiosk, "kiosk-start");
        kiosk.locator("#kiosk-q").fill("صلاحية الموقع");
        kiosk.locator(".kiosk-seek button").click();
        kiosk.locator("a[href$='/services/BLD-001']").click();
        assertThat(kiosk.locator(".ticks li").count()).isPositive();
        kiosk.locator("input[value=SENIOR]").check();
        picture(kiosk, "kiosk-documents");
        kiosk.locator("button.strong").click();
        kiosk.locator(".kiosk-ticket").waitFor();
        picture(kiosk, "kiosk-ticket");
        return kiosk.locator(".kiosk-ticket .number").innerText().strip();
    }

    private Page phone(Page kiosk) {
        Page phone = visitor(360, 740).newPage();
        String code = kiosk.locator(".kiosk-ticket").getAttribute("data-code");
        phone.navigate(address() + "/t/" + code);
        picture(phone, "phone-waiting");
        phone.context().request().get(address() + "/t/" + code + "/ticket.png");
        Page paper = visitor(600, 900).newPage();
        paper.navigate(address() + "/t/" + code + "/ticket.png");
        picture(paper, "paper");
        return phone;
    }

    /** Presses F9 until the number is called; whoever waited before is marked as served. */
    private void callUntil(Page clerk, String number) {
        for (int n = 0; n < 40; n++) {
            clerk.keyboard().press("F9");
            clerk.waitForURL("**/applicant");
            clerk.locator(".hall-bar b").waitFor();
            if (clerk.locator(".hall-bar b").innerText().contains(number)) {
                return;
            }
            clerk.keyboard().press("F8");
            clerk.locator(".hall-bar [data-key=F9]").waitFor();
        }
        throw new AssertionError(number + " was never called");
    }

    private BrowserContext visitor(int width, int height) {
        return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    private Page signedIn(BrowserContext context, String name) {
        Page page = context.newPage();
        page.navigate(address() + "/sign-in");
        page.fill("input[name=username]", name);
        page.fill("input[name=password]", "shubbak");
        page.click("form[action='/sign-in'] button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private String token(Device.Kind kind, CurrentStaff manager) {
        return devices.add(kind, "جهاز", null, manager).token();
    }

    /** The digits themselves are about 0.71 of their line's height in the boards' font. */
    private static void tall(Locator figure, int height) {
        double size = ((Number) figure.evaluate("it => parseFloat(getComputedStyle(it).fontSize)")).doubleValue();
        assertThat(size * 0.714).isGreaterThanOrEqualTo(height / 5.0);
    }

    private static void fits(Page page, int width, int height) {
        String outside = (String) page.evaluate("""
                () => [...document.querySelectorAll('main .figure, main .prefix, main li, main h1, main h2, .board-message')]
                    .filter(it => { const box = it.getBoundingClientRect();
                        return box.width > 0 && (box.left < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1); })
                    .map(it => it.className + ' ' + it.textContent).join('; ')
                """);
        assertThat(outside).as("outside of %d x %d", width, height).isEmpty();
    }

    private static void picture(Page page, String name) {
        Pictures.take(page, PICTURES.resolve(name + ".png"), !name.startsWith("board"));
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
