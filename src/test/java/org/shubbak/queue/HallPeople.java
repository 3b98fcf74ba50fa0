package org.shubbak.queue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Unit;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.hall.Windows;
import org.shubbak.queue.ticket.GivenTicket;
import org.shubbak.queue.ticket.Priority;
import org.shubbak.queue.ticket.TakeTicket;
import org.shubbak.queue.ticket.TakingSeat;
import org.shubbak.queue.ticket.TakingTicket;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Actor;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;

/** People of a hall in a test: citizens with tickets, staff at windows, each test in a centre of its own. */
public class HallPeople {

    public static final ServiceCode BUILDING = new ServiceCode("BLD-001");

    /** Behind the governorate and Zagazig, whose hall other tests know by name. */
    private static final AtomicInteger USED = new AtomicInteger(2);

    private final Organisation organisation;
    private final Halls halls;
    private final Windows windows;
    private final TakingSeat seats;
    private final TakingTicket taking;

    HallPeople(Organisation organisation, Halls halls, Windows windows, TakingSeat seats, TakingTicket taking) {
        this.organisation = organisation;
        this.halls = halls;
        this.windows = windows;
        this.seats = seats;
        this.taking = taking;
    }

    /** A centre that no other test uses; there are 126 of them for a whole run, so one a test and not one an example. */
    public UnitId aCentre() {
        List<Unit> units = organisation.units();
        int next = USED.getAndIncrement();
        if (next >= units.size()) {
            throw new AssertionError("All centres are used: let the examples of one test share theirs");
        }
        UnitId unit = units.get(next).id();
        halls.of(unit);
        return unit;
    }

    /** A clerk of another unit than any test's centre. */
    public static CurrentStaff stranger() {
        return someone(new UnitId("SHR-00"), Role.CLERK);
    }

    public static CurrentStaff someone(UnitId unit, Role role) {
        StaffId id = StaffId.next();
        return new CurrentStaff(id, "someone-" + id, "شخص ما", "Someone", unit, Set.of(role));
    }

    public CurrentStaff clerkAt(UnitId unit, int number) {
        HallWindow window = window(unit, number);
        CurrentStaff clerk = someone(unit, window.role());
        seats.sit(window.id(), clerk);
        return clerk;
    }

    public HallWindow window(UnitId unit, int number) {
        return windows.of(unit).stream()
                .filter(window -> window.number() == number)
                .findFirst()
                .orElseThrow();
    }

    public GivenTicket comes(UnitId unit) {
        return comes(unit, Priority.NONE);
    }

    public GivenTicket comes(UnitId unit, Priority claimed) {
        return taking.take(TakeTicket.forService(unit, BUILDING, claimed, "kiosk"), kiosk(), key());
    }

    public GivenTicket comes(UnitId unit, ServiceCode service) {
        return taking.take(TakeTicket.forService(unit, service, Priority.NONE, "kiosk"), kiosk(), key());
    }

    public GivenTicket comesToCollect(UnitId unit) {
        return taking.take(
                TakeTicket.forRequest(unit, Line.Kind.DELIVERY, null, Priority.NONE, "kiosk"), kiosk(), key());
    }

    public static Actor kiosk() {
        return Actor.citizen("kiosk test");
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }
}
