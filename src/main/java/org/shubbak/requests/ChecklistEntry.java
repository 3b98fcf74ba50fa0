package org.shubbak.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.DocumentId;

/**
 * What was shown for one required document (مستند مطلوب).
 *
 * @param key the document's key in the service definition
 * @param reason why it is missing; only with {@link State#MISSING}
 * @param pages the scanned pages in order; at least one with {@link State#ATTACHED}
 * @param output the number of our own output that is it; only with {@link State#OURS}
 */
public record ChecklistEntry(
        String key,
        State state,
        @Nullable String reason,
        List<DocumentId> pages,
        @Nullable String output) {

    /** How a required document was met. */
    public enum State {
        /** Scanned or uploaded. */
        ATTACHED,
        /** The clerk saw the original (أصل للاطلاع). */
        ORIGINAL_SEEN,
        /** A copy was put into the paper file. */
        ON_PAPER,
        /** An earlier output of this house to the same holder, found and not asked again (مستخرج لدينا). */
        OURS,
        /** Not brought. */
        MISSING
    }

    public ChecklistEntry {
        pages = List.copyOf(pages);
    }

    public ChecklistEntry(String key, State state, @Nullable String reason, List<DocumentId> pages) {
        this(key, state, reason, pages, null);
    }

    static ChecklistEntry ours(String key, String output) {
        return new ChecklistEntry(key, State.OURS, null, List.of(), output);
    }

    static ChecklistEntry missing(String key) {
        return new ChecklistEntry(key, State.MISSING, null, List.of());
    }

    ChecklistEntry because(@Nullable String why) {
        return new ChecklistEntry(key, state, why, pages, output);
    }

    boolean isMissing() {
        return state == State.MISSING;
    }
}
