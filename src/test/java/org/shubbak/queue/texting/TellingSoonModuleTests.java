package org.shubbak.queue.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shubbak.queue.HallPeople.key;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.audit.Journal;
import org.shubbak.commands.Commands;
import org.shubbak.notifications.TextMessages;
import org.shubbak.notifications.TextMessagesFixture;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.queue.HallCentre;
import org.shubbak.queue.HallClock;
import org.shubbak.queue.HallPeople;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.TextSetting;
import org.shubbak.queue.live.LiveHalls;
import org.shubbak.queue.ticket.AtWindow;
import org.shubbak.queue.ticket.CallingNext;
import org.shubbak.queue.ticket.ComingBack;
import org.shubbak.queue.ticket.GivenTicket;
import org.shubbak.queue.ticket.TicketAct;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.shubbak.web.Messages;
import org.shubbak.web.PublicAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HallCentre
class TellingSoonModuleTests {

    private static final Locale ARABIC = Locale.of("ar");
    private static final String MOBILE = "01012345678";

    @Autowired
    private HallPeople people;

    @Autowired
    private HallClock.Hands hands;

    @Autowired
    private TextWishes wishes;

    @Autowired
    private TextSetting setting;

    @Autowired
    private AskingForText withoutGateway;

    @Autowired
    private LiveHalls live;

    @Autowired
    private Halls halls;

    @Autowired
    private CallingNext calling;

    @Autowired
    private AtWindow window;

    @Autowired
    private ComingBack comingBack;

    @Autowired
    private Messages messages;

    @Autowired
    private Organisation organisation;

    @Autowired
    private PublicAddress address;

    @Autowired
    private Commands commands;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private AskingForText asking;
    private TellingSoon telling;
    private UnitId unit;

    @BeforeEach
    void aCentreWithAGateway() {
        hands.set(HallClock.BEGIN);
        unit = people.aCentre();
        TextMessages texts = TextMessagesFixture.withGateway(jdbc, clock);
        asking = new AskingForText(wishes, setting, texts, live, commands, journal);
        telling = new TellingSoon(wishes, texts, live, messages, organisation, address, clock);
    }

    @Test
    void who_is_nearly_up_is_told_once_and_his_number_is_forgotten() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        List<GivenTicket> crowd = crowd(5);
        GivenTicket mine = crowd.get(4);
        ask(mine, MOBILE);
        round();
        assertThat(texts(mine)).isEmpty();
        assertThat(phone(mine)).isEqualTo(MOBILE);
        calling.next(clerk, key());
        round();
        round();
        assertThat(texts(mine))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(mine.number(), "قبلك 3 أشخاص", "/t/" + mine.code())
                        .doesNotContain("\u2068", "⟦"));
        assertThat(phone(mine)).isEmpty();
        refused("queue.text.too-late", () -> ask(mine, MOBILE));
    }

    @Test
    void a_hall_may_tell_only_who_is_called() {
        CurrentStaff manager = HallPeople.someone(unit, Role.MANAGER);
        setting.set(0, halls.now(unit).version(), manager);
        CurrentStaff clerk = people.clerkAt(unit, 1);
        List<GivenTicket> crowd = crowd(2);
        asking.offer(crowd.get(1).code(), TicketState.WAITING, true);
        inTransaction(() -> asking.ask(new PublicCode(crowd.get(1).code()), "٠١٢ ١٢٣٤ ٥٦٧٨", Locale.ENGLISH, key()));
        round();
        assertThat(texts(crowd.get(1))).isEmpty();
        window.act(TicketAct.SERVE, calling.next(clerk, key()).ticket(), clerk, key());
        calling.next(clerk, key());
        round();
        assertThat(texts(crowd.get(1)))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("come now to window 1"));
        refused("queue.between", () -> setting.set(21, halls.now(unit).version(), manager));
        refused("queue.setup-changed", () -> setting.set(5, 0, manager));
        refused(
                "queue.not-the-manager",
                () -> setting.set(5, halls.now(unit).version(), HallPeople.someone(unit, Role.CLERK)));
    }

    @Test
    void who_is_nearly_up_when_he_asks_is_told_when_he_is_called_and_is_promised_nothing_else() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket mine = crowd(3).get(2);
        var offer = asking.offer(mine.code(), TicketState.WAITING, true);
        assertThat(offer).isEqualTo(new AskingForText.Offer(null, 0));
        ask(mine, MOBILE);
        assertThat(asking.offer(mine.code(), TicketState.WAITING, true))
                .isEqualTo(new AskingForText.Offer("010****5678", 0));
        for (int n = 0; n < 2; n++) {
            window.act(TicketAct.SERVE, calling.next(clerk, key()).ticket(), clerk, key());
            round();
            assertThat(texts(mine)).isEmpty();
        }
        calling.next(clerk, key());
        round();
        round();
        assertThat(texts(mine))
                .singleElement()
                .satisfies(text -> assertThat(text).contains(mine.number(), "تفضل الآن"));
        assertThat(phone(mine)).isEmpty();
    }

    @Test
    void when_the_visit_ends_before_the_number_is_forgotten_and_nothing_is_sent() {
        people.clerkAt(unit, 1);
        GivenTicket mine = crowd(9).get(8);
        ask(mine, MOBILE);
        comingBack.giveUp(new PublicCode(mine.code()), key());
        round();
        assertThat(phone(mine)).isEmpty();
        assertThat(texts(mine)).isEmpty();
        refused("queue.text.too-late", () -> ask(mine, MOBILE));
    }

    @Test
    void a_wish_may_be_changed_and_taken_back() {
        GivenTicket mine = crowd(9).get(8);
        ask(mine, MOBILE);
        ask(mine, "01187654321");
        assertThat(phone(mine)).isEqualTo("01187654321");
        var offer = asking.offer(mine.code(), TicketState.WAITING, true);
        assertThat(offer).isNotNull();
        assertThat(offer.phone()).isEqualTo("011****4321");
        inTransaction(() -> asking.forget(new PublicCode(mine.code())));
        assertThat(phone(mine)).isEmpty();
        assertThat(journal(mine)).containsExactly("ticket.text-wanted", "ticket.text-wanted", "ticket.text-unwanted");
    }

    @Test
    void what_cannot_be_reached_is_refused_and_a_house_without_gateway_offers_nothing() {
        GivenTicket mine = crowd(1).getFirst();
        refused("queue.text.mobile", () -> ask(mine, "0552301234"));
        refused("queue.text.mobile", () -> ask(mine, "hello"));
        refused("queue.text.mobile", () -> ask(mine, ""));
        refused("queue.unknown-ticket", () -> asking.ask(PublicCode.random(), MOBILE, ARABIC, key()));
        assertThat(withoutGateway.offer(mine.code(), TicketState.WAITING, true)).isNull();
        refused("queue.text.no-gateway", () -> withoutGateway.ask(new PublicCode(mine.code()), MOBILE, ARABIC, key()));
    }

    private List<GivenTicket> crowd(int many) {
        List<GivenTicket> crowd = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            crowd.add(people.comes(unit));
        }
        return crowd;
    }

    private void ask(GivenTicket ticket, String phone) {
        inTransaction(() -> asking.ask(new PublicCode(ticket.code()), phone, ARABIC, key()));
    }

    private void round() {
        inTransaction(telling::round);
    }

    private void inTransaction(Runnable act) {
        transaction.executeWithoutResult(status -> act.run());
    }

    private String phone(GivenTicket ticket) {
        return read("SELECT phone FROM queue.text_wish WHERE ticket = :ticket", ticket)
                .getFirst();
    }

    private List<String> texts(GivenTicket ticket) {
        return read("SELECT text FROM notifications.message WHERE subject = :ticket", ticket);
    }

    private List<String> journal(GivenTicket ticket) {
        return read(
                "SELECT act FROM audit.journal WHERE subject = :ticket AND act LIKE 'ticket.text%' ORDER BY seq",
                ticket);
    }

    private List<String> read(String sql, GivenTicket ticket) {
        return jdbc.sql(sql).param("ticket", ticket.id()).query(String.class).list();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
