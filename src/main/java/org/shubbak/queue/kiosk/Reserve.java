package org.shubbak.queue.kiosk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.ticket.BringingIn;
import org.shubbak.queue.ticket.GivenTicket;
import org.shubbak.queue.ticket.Priority;
import org.shubbak.queue.ticket.TakeTicket;
import org.shubbak.queue.ticket.TicketFacts;
import org.shubbak.queue.ticket.TicketNumber;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.shared.Actor;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Numbers set aside for the time when the database cannot be reached (أرقام احتياطية). Each morning a block of every line is
 * reserved in the database and written to the node's own file; from it tickets are given while the database is lost. They
 * are brought into the line, with the time at which people came, as soon as it is back.
 */
@Component
class Reserve {

    private static final int BLOCK = 100;

    private final ReserveFile file;
    private final BringingIn bringingIn;
    private final Organisation organisation;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    Reserve(
            @Value("${shubbak.data:data}") Path data,
            JsonMapper json,
            BringingIn bringingIn,
            Organisation organisation,
            Clock clock) {
        this.file = new ReserveFile(data.resolve("hall"), json);
        this.bringingIn = bringingIn;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Sees to it that there is a block for every line of the hall today; asks the database only when there is none. */
    void prepare(Hall hall) {
        LocalDate today = CairoTime.today(clock);
        for (Line line : hall.lines()) {
            if (isWanting(hall.unit(), today, line.prefix())) {
                String unit = hall.unit().value();
                int first = bringingIn.reserve(unit, today, line.prefix(), BLOCK, node);
                add(new ReserveFile.Block(unit, today, line.prefix(), first, first + BLOCK - 1));
            }
        }
    }

    private synchronized boolean isWanting(UnitId unit, LocalDate day, String prefix) {
        return free(unit, day, prefix).isEmpty();
    }

    private synchronized void add(ReserveFile.Block block) {
        file.add(block);
    }

    /**
     * Gives the next number set aside; it is on the disk when this answers.
     *
     * @throws Refusal {@code queue.no-numbers-left} when there is none for today
     */
    synchronized GivenTicket give(TakeTicket wanted, Line line, Actor by, String key) {
        Optional<ReservedTicket> before =
                file.given().stream().filter(one -> one.key().equals(key)).findFirst();
        if (before.isPresent()) {
            return given(before.get());
        }
        LocalDate today = CairoTime.today(clock);
        int number = free(wanted.unit(), today, line.prefix())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "queue.no-numbers-left"));
        ReservedTicket ticket = new ReservedTicket(
                Ids.next(),
                PublicCode.random().value(),
                wanted.unit().value(),
                today,
                line.prefix(),
                number,
                wanted.service() == null ? null : wanted.service().value(),
                wanted.requestNumber(),
                wanted.claimed().name(),
                clock.instant(),
                by.name(),
                key);
        file.add(ticket);
        return given(ticket);
    }

    /** Brings what was given into the database, in its order; stops at the first that does not succeed. */
    void bringIn() {
        for (ReservedTicket ticket : open()) {
            bringingIn.bringIn(facts(ticket), ticket.prefix(), Actor.citizen(ticket.actor()));
            broughtIn(ticket);
        }
    }

    /** Those that are not in the database yet. */
    synchronized List<ReservedTicket> open() {
        return file.open();
    }

    private synchronized void broughtIn(ReservedTicket ticket) {
        file.replayed(ticket.id());
        file.forgetBefore(CairoTime.today(clock));
    }

    /** A ticket that is not in the database yet, as its holder sees it; null when there is none. */
    synchronized @Nullable TicketView find(PublicCode code) {
        return file.open().stream()
                .filter(one -> one.code().equals(code.value()))
                .findFirst()
                .map(this::view)
                .orElse(null);
    }

    private TicketView view(ReservedTicket one) {
        return new TicketView(
                one.code(),
                number(one).text(),
                organisation.unit(new UnitId(one.unit())),
                TicketState.WAITING,
                one.day(),
                one.arrivedAt(),
                null,
                null,
                one.day().equals(CairoTime.today(clock)),
                0,
                true);
    }

    /** The first number set aside of today that was not given. */
    private Optional<Integer> free(UnitId unit, LocalDate day, String prefix) {
        int last = file.given().stream()
                .filter(one -> one.unit().equals(unit.value())
                        && one.day().equals(day)
                        && one.prefix().equals(prefix))
                .mapToInt(ReservedTicket::number)
                .max()
                .orElse(0);
        return file.blocks().stream()
                .filter(block -> block.unit().equals(unit.value())
                        && block.day().equals(day)
                        && block.prefix().equals(prefix)
                        && block.last() > last)
                .map(block -> Math.max(block.first(), last + 1))
                .min(Integer::compare);
    }

    private static GivenTicket given(ReservedTicket ticket) {
        return new GivenTicket(ticket.id(), ticket.code(), number(ticket).text(), ticket.prefix(), ticket.day());
    }

    private static TicketNumber number(ReservedTicket ticket) {
        return new TicketNumber(ticket.prefix(), ticket.number(), ticket.day());
    }

    private static TicketFacts facts(ReservedTicket ticket) {
        return new TicketFacts(
                ticket.id(),
                new PublicCode(ticket.code()),
                new UnitId(ticket.unit()),
                number(ticket),
                ticket.service(),
                ticket.request(),
                Priority.valueOf(ticket.claimed()),
                ticket.arrivedAt(),
                "reserve",
                ticket.key(),
                null);
    }
}
