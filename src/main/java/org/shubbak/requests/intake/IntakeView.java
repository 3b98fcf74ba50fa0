package org.shubbak.requests.intake;

import java.util.List;
import org.shubbak.catalogue.FeeLine;
import org.shubbak.catalogue.Fees;
import org.shubbak.catalogue.RequiredDocument;
import org.shubbak.shared.Money;
import org.shubbak.web.FormErrors;

/**
 * What every page of the sequence shows around its own part: where one is, and what is typed so far.
 *
 * @param bill the lines due at filing, as far as the answers give them
 */
public record IntakeView(
        Draft draft,
        String step,
        List<Stage> stages,
        List<RequiredDocument> documents,
        long settled,
        List<FeeLine> bill,
        FormErrors errors) {

    /** One step in the strip above the page. */
    public record Stage(String word, String href, boolean current, boolean right) {}

    /** The draft as a template may read it. */
    public record Draft(IntakeDraft typed) {

        public String id() {
            return typed.id().toString();
        }

        public org.shubbak.catalogue.ServiceDefinition service() {
            return typed.service();
        }

        public String text(String field) {
            return typed.text(field);
        }

        public boolean ticked(String field) {
            return typed.ticked(field);
        }

        public String kind() {
            return typed.kind().name();
        }

        public String state(String document) {
            String stated = typed.text("documents." + document + ".state");
            return stated.isEmpty() && !typed.pages(document).isEmpty() ? "ATTACHED" : stated;
        }
    }

    public String href(String path) {
        return "/desk/new/" + draft.id() + "/" + path;
    }

    public Money total() {
        return Fees.total(bill);
    }
}
