package org.shubbak.oversight.tally;

import java.util.List;

/**
 * The scopes whose rows answer for an area.
 *
 * @param scopes what to add up; for a breakdown by child, the children
 * @param column the fact's column that holds these scopes
 */
record Reach(List<String> scopes, Column column) {

    /** Where a fact names its scopes. */
    enum Column {
        UNIT,
        GOVERNORATE,
        COUNTRY
    }

    /** Single units keep fewer combinations of cuts. */
    boolean ofUnits() {
        return column == Column.UNIT;
    }

    String condition() {
        return switch (column) {
            case UNIT -> "unit IN (:scopes)";
            case GOVERNORATE -> "governorate IN (:scopes)";
            case COUNTRY -> "true";
        };
    }

    /** A fact's own scope among them. */
    String key() {
        return switch (column) {
            case UNIT -> "unit";
            case GOVERNORATE -> "governorate";
            case COUNTRY -> "'" + Area.EGYPT + "'";
        };
    }
}
