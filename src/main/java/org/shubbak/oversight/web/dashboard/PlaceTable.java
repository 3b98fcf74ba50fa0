package org.shubbak.oversight.web.dashboard;

import java.util.List;
import java.util.Locale;
import org.shubbak.oversight.dashboard.Dashboard;
import org.shubbak.oversight.dashboard.Level;
import org.shubbak.oversight.dashboard.Place;
import org.shubbak.shared.ArabicText;

/**
 * The table of a level's places: sorted, and those that were looked for.
 *
 * @param rows those on the system
 * @param first how many of them a screen shows at once; paper shows all
 * @param unconnected those that are not on the system yet
 * @param sought whether only some were looked for, which then are not the whole
 */
public record PlaceTable(List<Place> rows, int first, List<Place> unconnected, boolean sought) {

    private static final int FIRST_PLACES = 20;

    static PlaceTable of(Dashboard board, Look look, boolean arabic) {
        List<Place> places = look.eachUnit() && !board.each().isEmpty() ? board.each() : board.places();
        String sought = ArabicText.fold(look.value("find"));
        List<Place> found =
                Sorting.read(look.value("places")).sorted(places, Place::figures, place -> name(place, arabic)).stream()
                        .filter(place -> sought.isEmpty() || matches(place.level(), sought))
                        .toList();
        List<Place> rows = found.stream().filter(Place::connected).toList();
        return new PlaceTable(
                rows,
                look.chosen().containsKey("every") ? rows.size() : Math.min(FIRST_PLACES, rows.size()),
                found.stream().filter(place -> !place.connected()).toList(),
                !sought.isEmpty());
    }

    /** How many rows a screen leaves out. */
    public int hidden() {
        return rows.size() - first;
    }

    private static boolean matches(Level level, String sought) {
        return ArabicText.fold(level.nameAr()).contains(sought)
                || ArabicText.fold(level.nameEn()).contains(sought)
                || level.code().toLowerCase(Locale.ROOT).startsWith(sought);
    }

    private static String name(Place place, boolean arabic) {
        return arabic ? place.level().nameAr() : place.level().nameEn();
    }
}
