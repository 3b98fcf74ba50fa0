package org.shubbak.requests.web.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.shubbak.catalogue.FeeLine;
import org.shubbak.catalogue.Fees;
import org.shubbak.catalogue.Labelled;
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

    /** What a field is called, for the list of what is wrong: eight times "this answer is needed" helps nobody. */
    public String label(String field, Locale locale) {
        var service = draft.service();
        var labelled = Stream.concat(
                service.questions().stream().map(it -> Map.entry("form." + it.key(), (Labelled) it)),
                service.documents().stream().map(it -> Map.entry("documents." + it.key() + ".", (Labelled) it)));
        return labelled.filter(it -> field.equals(it.getKey())
                        || field.startsWith(it.getKey()) && it.getKey().endsWith("."))
                .map(it -> it.getValue().label(locale))
                .findFirst()
                .orElse("");
    }

    public Money total() {
        return Fees.total(bill);
    }
}
