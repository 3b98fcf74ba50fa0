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
 */
public record ChecklistEntry(
        String key, State state, @Nullable String reason, List<DocumentId> pages) {

    /** How a required document was met. */
    public enum State {
        /** Scanned or uploaded. */
        ATTACHED,
        /** The clerk saw the original (أصل للاطلاع). */
        ORIGINAL_SEEN,
        /** A copy was put into the paper file. */
        ON_PAPER,
        /** Not brought. */
        MISSING
    }

    public ChecklistEntry {
        pages = List.copyOf(pages);
    }

    static ChecklistEntry missing(String key) {
        return new ChecklistEntry(key, State.MISSING, null, List.of());
    }

    boolean isMissing() {
        return state == State.MISSING;
    }
}
