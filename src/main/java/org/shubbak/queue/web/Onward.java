package org.shubbak.queue.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;
import org.shubbak.queue.ticket.Called;
import org.shubbak.queue.ticket.Ticket;
import org.shubbak.requests.Drafts;
import org.shubbak.security.CurrentStaff;
import org.springframework.stereotype.Component;

/** Where a call leads: to the intake with the service chosen, or to the request whose fee is paid or paper collected. */
@Component
class Onward {

    private static final String WINDOW = "/window";

    private final Drafts drafts;

    Onward(Drafts drafts) {
        this.drafts = drafts;
    }

    String of(Called called, CurrentStaff me) {
        return of(called.ticket(), called.service(), called.requestNumber(), me);
    }

    String of(Ticket ticket, CurrentStaff me) {
        return of(ticket.id(), ticket.facts().service(), ticket.facts().requestNumber(), me);
    }

    /** Drops the draft that was begun for somebody and into which nothing was typed. */
    void leaveBehind(@Nullable Ticket ticket, CurrentStaff me) {
        if (ticket == null) {
            return;
        }
        UUID id = draftOf(ticket.id(), me);
        drafts.find(id, me).filter(draft -> draft.data().isEmpty()).ifPresent(draft -> drafts.drop(id, me));
    }

    private String of(UUID ticket, @Nullable String service, @Nullable String request, CurrentStaff me) {
        if (service != null) {
            UUID id = draftOf(ticket, me);
            if (drafts.registeredAs(id, me).isPresent()) {
                return WINDOW;
            }
            if (drafts.find(id, me).isEmpty()) {
                drafts.save(id, service, Map.of(), me);
            }
            return "/desk/new/" + id + "/applicant";
        }
        if (request != null && me.has(Role.DELIVERY)) {
            return "/delivery?q=" + request;
        }
        return request != null && me.has(Role.CASHIER) ? "/cashier?q=" + request : WINDOW;
    }

    /** The same draft for the same person at the same window, however often he is called there. */
    private static UUID draftOf(UUID ticket, CurrentStaff me) {
        return UUID.nameUUIDFromBytes((ticket + " " + me.id()).getBytes(StandardCharsets.UTF_8));
    }
}
