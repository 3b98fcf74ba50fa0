package org.shubbak.catalogue.web.studio;

import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Labelled;
import org.shubbak.catalogue.ServiceState;
import org.shubbak.catalogue.drafts.Draft;

/**
 * One service in the studio's list: what was published of it, and what is on its way.
 *
 * @param state absent for a service that was never published
 * @param draft absent where nobody edits it
 */
public record ListRow(
        String code,
        String labelAr,
        String labelEn,
        String sector,
        @Nullable ServiceState state,
        @Nullable Draft draft) implements Labelled {

    /** Where it stands, the most urgent first: proposed, drafted, withdrawn, scheduled, or published. */
    public String tab() {
        if (draft != null) {
            return draft.state() == Draft.State.PROPOSED ? "proposed" : "drafts";
        }
        return standing();
    }

    /** Where the published service stands: withdrawn, scheduled, published, or new. */
    public String standing() {
        if (state == null) {
            return "new";
        }
        if (state.withdrawn() != null) {
            return "withdrawn";
        }
        return state.from() != null ? "scheduled" : "published";
    }

    /** Whether it belongs under this tab. */
    public boolean under(String tab) {
        return tab.equals("all") || tab.equals(tab()) || tab.equals(standing());
    }

    /** The one thing to do next: go on with what is on its way, or look at the service. */
    public String href() {
        if (draft == null) {
            return "/admin/services/" + code;
        }
        String own = "/admin/services/drafts/" + draft.id();
        return draft.state() == Draft.State.PROPOSED ? own + "/publication" : own;
    }
}
