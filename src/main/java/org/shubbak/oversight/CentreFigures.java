package org.shubbak.oversight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Unit;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;

/**
 * What a manager sees of his centre on one page.
 *
 * @param waiting for whom the open steps wait, the largest first
 * @param overdue the open requests longest over their day, the oldest first; no more than {@link #MOST_LISTED}
 * @param undealt open steps that nobody eligible was there to take
 */
public record CentreFigures(
        Unit unit,
        Period period,
        Figures total,
        List<ByService> services,
        List<ByUnit> units,
        List<Waiting> waiting,
        List<Overdue> overdue,
        int undealt) {

    public static final int MOST_LISTED = 10;

    /**
     * @param received in the period
     * @param finished in the period, whatever the decision
     * @param finishedLate of those, after their due day
     * @param open today
     * @param late of those, over their due day with a running clock
     */
    public record Figures(long received, long finished, long finishedLate, long open, long late) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0);

        Figures plus(Figures other) {
            return new Figures(
                    received + other.received,
                    finished + other.finished,
                    finishedLate + other.finishedLate,
                    open + other.open,
                    late + other.late);
        }
    }

    /** The figures of one service. */
    public record ByService(ServiceCode code, String nameAr, String nameEn, Figures figures) {}

    /** The figures of one unit. */
    public record ByUnit(Unit unit, Figures figures) {}

    /** Who is to move. */
    public enum Party {
        US,
        APPLICANT,
        BODY
    }

    /**
     * @param who role of ours, {@code payment}, {@code delivery} or {@code completion} of the applicant, a body's name
     * @param days since the oldest of them opened
     */
    public record Waiting(Party party, String who, long steps, long days) {}

    /**
     * @param role who has the oldest open step, {@code payment} or {@code delivery} where the applicant is to come; null when
     *     nothing is open
     * @param person the name, or null for shared windows and undealt steps
     */
    public record Overdue(
            String number,
            ServiceCode service,
            String serviceAr,
            String serviceEn,
            UnitId unit,
            LocalDate due,
            long daysLate,
            @Nullable String role,
            @Nullable String escalatedTo,
            @Nullable String personAr,
            @Nullable String personEn) {}
}
