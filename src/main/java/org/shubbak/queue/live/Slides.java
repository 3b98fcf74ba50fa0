package org.shubbak.queue.live;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Labelled;
import org.shubbak.catalogue.Sector;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.HallHours;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.ServicesShown;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the information slides of a centre: its services by sector, documents and fees of what people come for most, working
 * hours, the manager's notice.
 */
@Component
public class Slides {

    private static final int NAMES = 9;
    private static final int DOCUMENTS = 12;
    private static final int MOST_WANTED = 8;
    private static final int DAYS = 90;

    private record Words(String labelAr, String labelEn) implements Labelled {}

    private final Halls halls;
    private final HallHours hours;
    private final ServicesShown services;
    private final JdbcClient jdbc;
    private final Clock clock;

    Slides(Halls halls, HallHours hours, ServicesShown services, JdbcClient jdbc, Clock clock) {
        this.halls = halls;
        this.hours = hours;
        this.services = services;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Slide> of(UnitId unit) {
        Hall hall = halls.of(unit);
        List<Slide> slides = new ArrayList<>();
        for (String kind : hall.slides().kinds()) {
            switch (Slide.Kind.valueOf(kind)) {
                case SERVICES -> services.sectors().forEach(sector -> slides.add(ofSector(sector)));
                case DOCUMENTS -> wanted(unit).forEach(one -> addDocuments(one, slides));
                case FEES -> wanted(unit).forEach(one -> addFees(one, slides));
                case HOURS -> addHours(unit, slides);
                case NOTICE -> addNotice(hall, slides);
            }
        }
        return List.copyOf(slides);
    }

    private Slide ofSector(Sector sector) {
        List<ServiceDefinition> names = services.all().stream()
                .filter(service -> service.sectorEn().equals(sector.labelEn()))
                .toList();
        return listing(Slide.Kind.SERVICES, names, NAMES, null, sector);
    }

    private static void addDocuments(ServiceDefinition service, List<Slide> slides) {
        if (!service.documents().isEmpty()) {
            slides.add(listing(Slide.Kind.DOCUMENTS, service.documents(), DOCUMENTS, service, service));
        }
    }

    private void addFees(ServiceDefinition service, List<Slide> slides) {
        LocalDate today = CairoTime.today(clock);
        List<Slide.Price> prices = service.fee().rates().stream()
                .filter(rate -> rate.holdsOn(today))
                .map(rate -> Slide.Price.of(rate, service.fee()))
                .toList();
        if (!prices.isEmpty()) {
            slides.add(listing(Slide.Kind.FEES, prices, NAMES, service, service));
        }
    }

    private static Slide listing(
            Slide.Kind kind,
            List<? extends Labelled> names,
            int most,
            @Nullable ServiceDefinition service,
            Labelled head) {
        List<? extends Labelled> shown = names.stream().limit(most).toList();
        return new Slide(kind, shown, names.size() - shown.size(), service, head, null);
    }

    private void addHours(UnitId unit, List<Slide> slides) {
        LocalDate day = CairoTime.today(clock);
        for (int ahead = 0; ahead < 7; ahead++) {
            var open = hours.of(unit, day.plusDays(ahead));
            if (open.isPresent()) {
                slides.add(new Slide(Slide.Kind.HOURS, List.of(), 0, null, null, open.get()));
                return;
            }
        }
    }

    private static void addNotice(Hall hall, List<Slide> slides) {
        if (!hall.messageAr().isEmpty()) {
            var words = new Words(hall.messageAr(), hall.messageEn().isEmpty() ? hall.messageAr() : hall.messageEn());
            slides.add(new Slide(Slide.Kind.NOTICE, List.of(), 0, null, words, null));
        }
    }

    /** What people came for most in the last months; the first of the catalogue in a new hall. */
    private List<ServiceDefinition> wanted(UnitId unit) {
        List<ServiceDefinition> most = jdbc
                .sql("""
                        SELECT service FROM queue.ticket
                        WHERE unit = :unit AND queue_day >= :since AND service IS NOT NULL
                        GROUP BY service
                        ORDER BY count(*) DESC, service
                        LIMIT :limit
                        """)
                .param("unit", unit.value())
                .param("since", CairoTime.today(clock).minusDays(DAYS))
                .param("limit", MOST_WANTED)
                .query((row, index) -> row.getString("service"))
                .list()
                .stream()
                .flatMap(code -> services.find(new ServiceCode(code)).stream())
                .toList();
        return most.isEmpty() ? services.all().stream().limit(MOST_WANTED).toList() : most;
    }
}
