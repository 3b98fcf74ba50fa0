package org.shubbak.queue.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.OpeningHours;
import org.shubbak.organisation.Role;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.device.Devices;
import org.shubbak.queue.hall.HallHours;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Windows;
import org.shubbak.queue.ticket.TakingSeat;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.shubbak.web.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plays a day in a hall: people come to the kiosk, windows call and serve them, through the same use cases as the pages,
 * by the platform's clock, which runs faster meanwhile. Window 2 is left free for whoever looks on.
 */
@Component
@ConditionalOnProperty("shubbak.simulation.centre")
class PlayingDay {

    private static final Logger LOG = LoggerFactory.getLogger(PlayingDay.class);
    private static final int FREE_WINDOW = 2;
    private static final Duration TICK = Duration.ofMillis(100);

    private final UnitId unit;
    private final int people;
    private final Stage stage;
    private final Halls halls;
    private final Windows windows;
    private final TakingSeat seats;
    private final Devices devices;
    private final HallHours hours;
    private final PublicAddress address;
    private final Clock clock;
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparing(Event::at));
    private @Nullable ScheduledExecutorService ticks;

    PlayingDay(
            @Value("${shubbak.simulation.centre}") String centre,
            @Value("${shubbak.simulation.people:130}") int people,
            Stage stage,
            Halls halls,
            Windows windows,
            TakingSeat seats,
            Devices devices,
            HallHours hours,
            PublicAddress address,
            Clock clock) {
        this.unit = new UnitId(centre);
        this.people = people;
        this.stage = stage;
        this.halls = halls;
        this.windows = windows;
        this.seats = seats;
        this.devices = devices;
        this.hours = hours;
        this.address = address;
        this.clock = clock;
    }

    /** Something that will be done at a moment; it answers what follows from it. */
    record Event(Instant at, Act act) {

        interface Act {
            List<Event> run();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        prepare();
        ticks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("hall-day").factory());
        ticks.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Opens the hall and lays out who comes when. */
    void prepare() {
        LocalDate day = CairoTime.today(clock);
        OpeningHours open = hours.of(unit, day)
                .orElseThrow(() -> new IllegalStateException("The centre " + unit + " is closed on " + day));
        halls.of(unit);
        Instant opens = open.opens().atDate(day).atZone(CairoTime.ZONE).toInstant();
        Instant closes = open.closes().atDate(day).atZone(CairoTime.ZONE).toInstant();
        addDevices();
        for (Visitor visitor : new VisitorsOfDay(day.toEpochDay()).make(people)) {
            Instant comes = opens.plus(visitor.comes());
            if (comes.isBefore(closes)) {
                events.add(new Event(comes, () -> stage.comes(unit, visitor)));
            }
        }
        openWindows(opens, closes);
    }

    private void openWindows(Instant opens, Instant closes) {
        for (HallWindow window : windows.of(unit)) {
            if (window.number() != FREE_WINDOW && window.staff() == null) {
                CurrentStaff somebody = somebody(window.role(), "شباك " + window.number());
                seats.sit(window.id(), somebody);
                events.add(new Event(opens, () -> stage.calls(somebody, closes)));
            }
        }
    }

    private void addDevices() {
        CurrentStaff manager = somebody(Role.MANAGER, "يوم تجريبي");
        HallWindow first = windows.of(unit).getFirst();
        say("kiosk      ", "/kiosk/", devices.add(Device.Kind.KIOSK, "كشك المدخل", null, manager));
        say("hall board ", "/board/", devices.add(Device.Kind.HALL, "شاشة القاعة", null, manager));
        say("window 1   ", "/board/", devices.add(Device.Kind.WINDOW, "شاشة شباك 1", first.id(), manager));
        say("slides     ", "/board/", devices.add(Device.Kind.SLIDES, "شاشة المعلومات", null, manager));
        LOG.info("Window 2 is yours: sign in as clerk1 (password shubbak) and open {}", address.of("/window"));
    }

    private void say(String what, String path, Devices.Added added) {
        LOG.info("{} {}", what, address.of(path + added.token()));
    }

    private CurrentStaff somebody(Role role, String name) {
        return new CurrentStaff(StaffId.next(), "simulation", name, name, unit, Set.of(role));
    }

    boolean isOver() {
        return events.isEmpty();
    }

    /** Does everything whose moment has come. */
    void tick() {
        try {
            Instant now = clock.instant();
            for (Event next = events.peek(); next != null && !next.at().isAfter(now); next = events.peek()) {
                events.remove(next);
                events.addAll(next.act().run());
            }
            if (events.isEmpty()) {
                LOG.info("The day is over. {}", stage.summary());
                if (ticks != null) {
                    ticks.shutdown();
                }
            }
        } catch (RuntimeException broken) {
            LOG.warn("An act of the simulated day failed", broken);
        }
    }
}
