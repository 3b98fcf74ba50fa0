package org.shubbak.oversight.web.dashboard;

import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.dashboard.Level;

/**
 * One place of a map before it is drawn.
 *
 * @param name short, for the drawing
 * @param href its page; null where there is none
 */
public record Spot(String name, Level level, @Nullable String href, double lat, double lon, Rank rank, Sum sum) {

    /** How a place is drawn. */
    public enum Rank {
        /** A circle as large as what it received, with its name. */
        MAIN,
        /** A dot, for what lies below the main ones. */
        SMALL,
        /** A hollow mark: there is no centre on the system yet. */
        EMPTY
    }

    /** The figures that size and colour speak of. */
    public record Sum(long received, long open, long late) {

        static final Sum NONE = new Sum(0, 0, 0);

        /** How much of what is open is late: {@code none}, {@code few}, {@code some} or {@code many}. */
        public String share() {
            if (late == 0) {
                return "none";
            }
            double share = (double) late / Math.max(1, open);
            return share < FEW ? "few" : share < SOME ? "some" : "many";
        }
    }

    /** Below this share of the open ones few are late. */
    static final double FEW = 0.05;

    /** From this share of the open ones on many are late. */
    static final double SOME = 0.15;
}
