package org.shubbak.queue.texting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.notifications.TextMessage;
import org.shubbak.notifications.TextMessages;
import org.shubbak.organisation.Organisation;
import org.shubbak.queue.live.LiveHalls;
import org.shubbak.queue.live.PhoneState;
import org.shubbak.queue.live.Seen;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.PublicCode;
import org.shubbak.web.Messages;
import org.shubbak.web.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells, once a ticket, who is nearly up or called, and forgets the numbers of those whose visit is over. */
@Component
public class TellingSoon {

    private static final int MOST_A_ROUND = 500;
    /** After that he is in the hall or has lost his place. */
    private static final Duration HOLDS = Duration.ofMinutes(15);

    private final TextWishes wishes;
    private final TextMessages texts;
    private final LiveHalls live;
    private final Messages messages;
    private final Organisation organisation;
    private final PublicAddress address;
    private final Clock clock;

    TellingSoon(
            TextWishes wishes,
            TextMessages texts,
            LiveHalls live,
            Messages messages,
            Organisation organisation,
            PublicAddress address,
            Clock clock) {
        this.wishes = wishes;
        this.texts = texts;
        this.live = live;
        this.messages = messages;
        this.organisation = organisation;
        this.address = address;
        this.clock = clock;
    }

    @Transactional
    public void round() {
        for (TextWishes.Wish wish : wishes.open(true, MOST_A_ROUND)) {
            wishes.end(wish.ticket());
            texts.cancel(wish.ticket());
        }
        if (texts.areSent()) {
            List<TextWishes.Wish> open = wishes.open(false, MOST_A_ROUND);
            Map<PublicCode, Seen> tickets =
                    live.find(open.stream().map(TextWishes.Wish::code).toList());
            open.forEach(wish -> look(wish, tickets.get(wish.code())));
        }
    }

    /** Where he stands is in the memory that serves the phones, so that many wishes are no statements. */
    private void look(TextWishes.Wish wish, @Nullable Seen ticket) {
        if (ticket == null) {
            return;
        }
        PhoneState state = live.state(ticket);
        var place = state.place();
        if (state.state() == TicketState.CALLED) {
            tell(wish, "queue.text.called", ticket.text(), state.window());
        } else if (wish.ahead() > 0 && place != null && place.ahead() <= wish.ahead()) {
            tell(wish, "queue.text.near", ticket.text(), place.ahead());
        }
    }

    private void tell(TextWishes.Wish wish, String key, String number, int count) {
        if (!wishes.end(wish.ticket())) {
            return;
        }
        var unit = organisation.unit(wish.unit());
        String text = messages.text(
                wish.language(),
                key,
                number,
                count,
                new Bilingual(unit.nameAr(), unit.nameEn()),
                address.of("/t/" + wish.code().value()));
        Instant now = clock.instant();
        texts.send(new TextMessage(
                wish.ticket(), "queue.near", wish.phone(), withoutIsolates(text), now, now.plus(HOLDS)));
    }

    /** Marks of direction are for pages; a phone shows them as boxes, and they cost letters. */
    private static String withoutIsolates(String text) {
        return text.replaceAll("[\\u2066-\\u2069]", "");
    }
}
