package org.shubbak.oversight.network.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Governorate;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.network.Planners;
import org.shubbak.oversight.network.Typed;
import org.shubbak.oversight.network.rollout.PlanningCentre.Planned;
import org.shubbak.oversight.network.sheet.SheetWords;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one line of a list of centres, and writes it: in the plan since a day, and since another at its stage. */
@Component
public class ReadingCentres {

    /**
     * A centre of a list.
     *
     * @param reached the day on which it reached its stage; null while it is only planned
     */
    public record Listed(
            Planned plan, Stage stage, @Nullable LocalDate reached) {

        /** What two centres do not share. */
        String mark() {
            Unit unit = plan.unit();
            return unit == null
                    ? ImportingCentres.mark(plan.governorate(), plan.nameAr())
                    : unit.id().value();
        }
    }

    private final JdbcClient jdbc;
    private final PlanningCentre planning;
    private final Planners planners;
    private final Organisation organisation;
    private final SheetWords words;
    private final Clock clock;

    ReadingCentres(
            JdbcClient jdbc,
            PlanningCentre planning,
            Planners planners,
            Organisation organisation,
            SheetWords words,
            Clock clock) {
        this.jdbc = jdbc;
        this.planning = planning;
        this.planners = planners;
        this.organisation = organisation;
        this.words = words;
        this.clock = clock;
    }

    Listed read(Map<String, String> cells, CurrentStaff me) {
        var typed = new Typed();
        String governorate = governorate(cells.getOrDefault("governorate", ""));
        Planned plan = planning.read(
                new PlanningCentre.Plan(
                        governorate,
                        cells.getOrDefault("nameAr", ""),
                        cells.getOrDefault("nameEn", ""),
                        unit(governorate, cells.getOrDefault("unit", "")),
                        cells.getOrDefault("day", "")),
                typed);
        if (!planners.plansIn(me, governorate)) {
            typed.wrong("governorate", "network.not-a-planner");
        }
        String written = cells.getOrDefault("stage", "");
        Stage stage = written.isEmpty()
                ? Stage.PLANNED
                : typed.choice("stage", words.constant(Stage.class, "network.stage.", written), Stage.class);
        if (stage == Stage.OPEN && cells.getOrDefault("unit", "").isEmpty()) {
            typed.wrong("unit", "network.open-needs-unit");
        }
        LocalDate reached = reached(stage, plan, cells.getOrDefault("stageDay", ""), typed);
        typed.check();
        return new Listed(plan, stage, reached);
    }

    private @Nullable LocalDate reached(Stage stage, Planned plan, String written, Typed typed) {
        if (stage == Stage.PLANNED) {
            return null;
        }
        LocalDate reached = typed.pastDay("stageDay", written, CairoTime.today(clock));
        if (reached.isAfter(LocalDate.EPOCH) && reached.isBefore(plan.day())) {
            typed.wrong("stageDay", "network.day-before-last");
        }
        return reached;
    }

    /** The code of what is written as a code or as a name in either language. */
    private String governorate(String written) {
        return organisation.governorates().stream()
                .filter(one -> is(written, one.code(), one.nameAr(), one.nameEn()))
                .map(Governorate::code)
                .findFirst()
                .orElse(written);
    }

    private String unit(String governorate, String written) {
        return organisation.units().stream()
                .filter(one -> is(written, one.id().value(), one.nameAr(), one.nameEn()))
                .filter(one -> organisation.governorateOf(one.id()).equals(governorate))
                .map(one -> one.id().value())
                .findFirst()
                .orElse(written);
    }

    private static boolean is(String written, String code, String nameAr, String nameEn) {
        String folded = ArabicText.fold(written);
        return withoutZeros(folded).equals(withoutZeros(ArabicText.fold(code)))
                || folded.equals(ArabicText.fold(nameAr))
                || folded.equals(ArabicText.fold(nameEn));
    }

    /** Spreadsheet programs take a code for a number. */
    private static String withoutZeros(String code) {
        return code.matches("0+[0-9]+") ? code.replaceFirst("^0+", "") : code;
    }

    void insert(Listed centre, CurrentStaff me) {
        UUID id = planning.insert(centre.plan(), false, me);
        LocalDate reached = centre.reached();
        if (reached != null) {
            jdbc.sql("UPDATE oversight.centre SET stage = :stage WHERE id = :id")
                    .param("stage", centre.stage().name())
                    .param("id", id)
                    .update();
            PlanningCentre.step(jdbc, id, centre.stage(), false, reached, null, me, clock);
        }
    }
}
