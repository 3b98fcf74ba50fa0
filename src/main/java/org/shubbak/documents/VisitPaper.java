package org.shubbak.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a field visit (محضر زيارة ميدانية) on letterhead: the checklist with what was found, photos of it, and what is to
 * be put right by whom and when, with room for two signatures.
 *
 * @param said the outcome in one sentence
 * @param asOf the day on which the state of the actions was read
 */
public record VisitPaper(
        Letterhead letterhead,
        String centre,
        String visitor,
        LocalDate planned,
        Instant began,
        Instant ended,
        String said,
        List<Point> points,
        List<Picture> pictures,
        List<Action> actions,
        LocalDate asOf) {

    /**
     * @param found yes, no or a number
     * @param good whether it is in order; null for a number
     * @param ours the house's own number when the visit began, empty where it has none
     */
    public record Point(String text, String found, @Nullable Boolean good, String ours, String note, String photos) {}

    /** @param caption its number and the point that it shows */
    public record Picture(String caption, PaperPhoto photo) {}

    /** @param state how it stands, in a word or two */
    public record Action(String what, String owner, LocalDate due, String state, String outcome) {}
}
