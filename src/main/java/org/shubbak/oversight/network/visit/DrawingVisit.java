package org.shubbak.oversight.network.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shubbak.documents.DocumentId;
import org.shubbak.documents.Documents;
import org.shubbak.documents.Letterhead;
import org.shubbak.documents.PaperPhoto;
import org.shubbak.documents.PaperText;
import org.shubbak.documents.Papers;
import org.shubbak.documents.VisitPaper;
import org.shubbak.organisation.Governorate;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.network.visit.Visits.Point;
import org.shubbak.oversight.network.visit.Visits.Visit;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the minutes of a finished visit for signature (محضر الزيارة). Official paper is Arabic. */
@Component
public class DrawingVisit {

    private final Visits visits;
    private final Correctives correctives;
    private final Organisation organisation;
    private final Documents documents;
    private final Papers papers;
    private final Clock clock;

    DrawingVisit(
            Visits visits,
            Correctives correctives,
            Organisation organisation,
            Documents documents,
            Papers papers,
            Clock clock) {
        this.visits = visits;
        this.correctives = correctives;
        this.organisation = organisation;
        this.documents = documents;
        this.papers = papers;
        this.clock = clock;
    }

    /** @throws Refusal {@code network.visit-under-way} before the visit is finished */
    @Transactional(readOnly = true)
    public byte[] draw(UUID id, CurrentStaff me) {
        Visit visit = visits.seen(id, me);
        Instant began = visit.startedAt();
        Instant ended = visit.finishedAt();
        if (began == null || ended == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.visit-under-way");
        }
        List<Point> points = visits.points(visit);
        Map<UUID, Integer> numbers = numbers(points);
        Unit unit = organisation.unit(visit.unit());
        return papers.visit(new VisitPaper(
                Letterhead.of(governorate(unit), unit.nameAr()),
                unit.nameAr(),
                visit.visitorName(),
                visit.planned(),
                began,
                ended,
                said(points),
                points.stream().map(point -> line(point, numbers)).toList(),
                pictures(points, numbers),
                correctives.of(id).stream().map(DrawingVisit::action).toList(),
                CairoTime.today(clock)));
    }

    private String governorate(Unit unit) {
        String code = organisation.governorateOf(unit.id());
        return organisation.governorates().stream()
                .filter(one -> one.code().equals(code))
                .map(Governorate::nameAr)
                .findFirst()
                .orElse("");
    }

    private static String said(List<Point> points) {
        long asked = points.stream().filter(Point::yesNo).count();
        long good =
                points.stream().filter(point -> "YES".equals(point.answer())).count();
        return "البنود المستوفاة: %d من %d".formatted(good, asked);
    }

    private static Map<UUID, Integer> numbers(List<Point> points) {
        var numbers = new LinkedHashMap<UUID, Integer>();
        points.stream()
                .flatMap(point -> point.photos().stream())
                .forEach(photo -> numbers.put(photo, numbers.size() + 1));
        return numbers;
    }

    private static VisitPaper.Point line(Point point, Map<UUID, Integer> numbers) {
        String answer = point.answer() == null ? "" : point.answer();
        Boolean good = point.yesNo() ? answer.equals("YES") : null;
        String photos = point.photos().stream()
                .map(photo -> Integer.toString(numbers.getOrDefault(photo, 0)))
                .collect(Collectors.joining("، "));
        return new VisitPaper.Point(
                point.textAr(),
                good == null ? answer : good ? "نعم" : "لا",
                good,
                point.ours() == null ? "" : point.ours().stripTrailingZeros().toPlainString(),
                point.note(),
                photos);
    }

    /** Those that can be drawn; a PDF that was handed in as a photo stays a link on the page. */
    private List<VisitPaper.Picture> pictures(List<Point> points, Map<UUID, Integer> numbers) {
        var pictures = new ArrayList<VisitPaper.Picture>();
        for (Point point : points) {
            for (UUID photo : point.photos()) {
                String caption = "صورة %d: %s".formatted(numbers.getOrDefault(photo, 0), point.textAr());
                PaperPhoto.of(documents.bytes(new DocumentId(photo)))
                        .ifPresent(drawn -> pictures.add(new VisitPaper.Picture(caption, drawn)));
            }
        }
        return pictures;
    }

    private static VisitPaper.Action action(Correctives.Action it) {
        String state =
                it.closedOn() != null ? "أغلق في " + PaperText.date(it.closedOn()) : it.overdue() ? "متأخر" : "قائم";
        return new VisitPaper.Action(it.what(), it.owner(), it.due(), state, it.outcome() == null ? "" : it.outcome());
    }
}
