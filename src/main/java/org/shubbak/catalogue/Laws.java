package org.shubbak.catalogue;

import java.util.Map;
import java.util.Set;
import org.shubbak.deadlines.DeadlineRule;

/**
 * The law a sector's services stand on, and whether its period is statutory. Statutory periods run on calendar days; the
 * rest are the units' own targets and run on working days. An administrator may set each service otherwise.
 */
final class Laws {

    private static final String LOCAL = "قانون نظام الإدارة المحلية رقم 43 لسنة 1979";
    private static final String BUILDING = "قانون البناء رقم 119 لسنة 2008";

    private static final Map<String, String> BY_SECTOR = Map.of(
            "BLD",
            BUILDING,
            "ELV",
            BUILDING + " والقانون رقم 78 لسنة 1974",
            "OWN",
            BUILDING,
            "UTL",
            BUILDING,
            "SHP",
            "القانون رقم 154 لسنة 2019 بشأن المحال العامة",
            "OCC",
            "القانون رقم 140 لسنة 1956 بشأن إشغال الطرق العامة",
            "ROD",
            "القانون رقم 140 لسنة 1956 والقانون رقم 84 لسنة 1968 بشأن الطرق العامة",
            "PRO",
            "القانون رقم 168 لسنة 2025 ولائحته");

    private static final Set<String> STATUTORY = Set.of("BLD", "ELV", "SHP");

    private Laws() {}

    static String of(String code) {
        return BY_SECTOR.getOrDefault(sector(code), LOCAL);
    }

    static DeadlineRule deadline(String code, int days) {
        boolean statutory = STATUTORY.contains(sector(code));
        String basis = (statutory ? "" : "مدة مستهدفة؛ ") + of(code);
        return new DeadlineRule(
                days,
                DeadlineRule.TimeUnit.DAY,
                statutory ? DeadlineRule.DayKind.CALENDAR : DeadlineRule.DayKind.WORKING,
                DeadlineRule.Expiry.ESCALATE,
                basis);
    }

    private static String sector(String code) {
        return code.substring(0, 3);
    }
}
