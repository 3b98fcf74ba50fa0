package org.shubbak.organisation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.UnitId;

/**
 * A unit of the local government (وحدة محلية) with its technology centre.
 *
 * @param parent the unit above it; null for the governorate's diwan
 * @param backOffice where the files received here are decided: a village unit's and the mobile centre's go to a markaz
 */
public record Unit(
        UnitId id,
        String nameAr,
        String nameEn,
        Kind kind,
        @Nullable UnitId parent,
        UnitId backOffice,
        String governorateAr,
        String governorateEn,
        double latitude,
        double longitude) {

    /** The kinds of units. */
    public enum Kind {
        /** The governorate's general diwan (ديوان عام المحافظة). */
        DIWAN,
        /** Markaz and its city (مركز ومدينة). */
        MARKAZ,
        /** City (مدينة). */
        CITY,
        /** Urban district (حي). */
        DISTRICT,
        /** Village local unit (وحدة محلية قروية). */
        VILLAGE_UNIT,
        /** Mobile technology centre (مركز تكنولوجي متنقل). */
        MOBILE
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("ar") ? nameAr : nameEn;
    }
}
