package org.shubbak.queue.texting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.notifications.TextMessages;
import org.shubbak.queue.hall.TextSetting;
import org.shubbak.queue.live.LiveHalls;
import org.shubbak.queue.live.Seen;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.shared.Actor;
import org.shubbak.shared.PhoneNumber;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The holder of a ticket asks to be told by text message when he is nearly up, or takes that back. */
@Component
public class AskingForText {

    private static final String WANTED = "wanted";

    /**
     * What a ticket's page says about messages.
     *
     * @param phone where the message will go, masked; null when none was asked for
     * @param ahead how many may be ahead of him then; 0 for when he is called
     */
    public record Offer(@Nullable String phone, int ahead) {}

    private final TextWishes wishes;
    private final TextSetting setting;
    private final TextMessages texts;
    private final LiveHalls live;
    private final Commands commands;
    private final Journal journal;

    AskingForText(
            TextWishes wishes,
            TextSetting setting,
            TextMessages texts,
            LiveHalls live,
            Commands commands,
            Journal journal) {
        this.wishes = wishes;
        this.setting = setting;
        this.texts = texts;
        this.live = live;
        this.commands = commands;
        this.journal = journal;
    }

    /** What may be offered to the holder of a ticket; null without a gateway, or when it is too late. */
    public @Nullable Offer offer(String code, TicketState state, boolean today) {
        if (!texts.areSent() || !today || state != TicketState.WAITING) {
            return null;
        }
        return PublicCode.read(code).flatMap(live::find).map(this::offer).orElse(null);
    }

    private @Nullable Offer offer(Seen ticket) {
        if (wishes.isEnded(ticket.id())) {
            return null;
        }
        TextWishes.Asked asked = wishes.asked(ticket.id()).orElse(null);
        int ahead = setting.ahead(ticket.unit());
        boolean atCall = asked == null ? isNear(ticket, ahead) : asked.atCall();
        return new Offer(asked == null ? null : asked.phone().masked(), atCall ? 0 : ahead);
    }

    /** Whether so few are ahead of him that a message before the call would come at once. */
    private boolean isNear(Seen ticket, int ahead) {
        var place = live.state(ticket).place();
        return place != null && place.ahead() <= ahead;
    }

    /**
     * Asks for the message. The number is kept until it is sent or the visit ends.
     *
     * @throws Refusal {@code queue.unknown-ticket}, {@code queue.text.no-gateway}, {@code queue.text.mobile}, {@code
     *     queue.text.too-late}
     */
    @Transactional
    public String ask(PublicCode code, String typed, Locale language, String commandKey) {
        Seen ticket = find(code);
        PhoneNumber phone = PhoneNumber.read(typed)
                .filter(PhoneNumber::isMobile)
                .orElseThrow(() -> ticket.state() == TicketState.WAITING
                        ? Refusal.of(Refusal.Kind.INVALID, "queue.text.mobile").at("phone")
                        : tooLate());
        if (!texts.areSent()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.text.no-gateway");
        }
        return commands.once(
                commandKey, holder(code), "text:" + phone.value(), String.class, () -> put(ticket, phone, language));
    }

    private String put(Seen ticket, PhoneNumber phone, Locale language) {
        String spoken = language.getLanguage().equals("en") ? "en" : "ar";
        var asked = new TextWishes.Asked(phone, isNear(ticket, setting.ahead(ticket.unit())));
        if (ticket.state() != TicketState.WAITING || !wishes.put(ticket, asked, spoken)) {
            throw tooLate();
        }
        note(ticket, "ticket.text-wanted");
        return WANTED;
    }

    /** Takes the wish back; the number is forgotten at once. */
    @Transactional
    public void forget(PublicCode code) {
        Seen ticket = find(code);
        if (wishes.end(ticket.id())) {
            texts.cancel(ticket.id());
            note(ticket, "ticket.text-unwanted");
        }
    }

    private void note(Seen ticket, String act) {
        journal.record(JournalEntry.act(holder(ticket.code()), act, ticket.id(), ticket.unit()));
    }

    private Seen find(PublicCode code) {
        return live.find(code).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-ticket"));
    }

    private static Refusal tooLate() {
        return Refusal.of(Refusal.Kind.CONFLICT, "queue.text.too-late");
    }

    private static Actor holder(PublicCode code) {
        return Actor.citizen("ticket " + code.value());
    }
}
