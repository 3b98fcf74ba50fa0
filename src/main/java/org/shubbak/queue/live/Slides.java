package org.shubbak.queue.live;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    private static final int NAMES = 7;
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
                .limit(NAMES)
                .toList();
        return new Slide(Slide.Kind.SERVICES, names, null, sector, null);
    }

    private static void addDocuments(ServiceDefinition service, List<Slide> slides) {
        if (!service.documents().isEmpty()) {
            var documents = service.documents().stream().limit(NAMES).toList();
            slides.add(new Slide(Slide.Kind.DOCUMENTS, documents, service, service, null));
        }
    }

    private static void addFees(ServiceDefinition service, List<Slide> slides) {
        if (!service.fee().rates().isEmpty()) {
            var rates = service.fee().rates().stream().limit(NAMES).toList();
            slides.add(new Slide(Slide.Kind.FEES, rates, service, service, null));
        }
    }

    private void addHours(UnitId unit, List<Slide> slides) {
        LocalDate day = CairoTime.today(clock);
        for (int ahead = 0; ahead < 7; ahead++) {
            var open = hours.of(unit, day.plusDays(ahead));
            if (open.isPresent()) {
                slides.add(new Slide(Slide.Kind.HOURS, List.of(), null, null, open.get()));
                return;
            }
        }
    }

    private static void addNotice(Hall hall, List<Slide> slides) {
        if (!hall.messageAr().isEmpty()) {
            var words = new Words(hall.messageAr(), hall.messageEn().isEmpty() ? hall.messageAr() : hall.messageEn());
            slides.add(new Slide(Slide.Kind.NOTICE, List.of(), null, words, null));
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
