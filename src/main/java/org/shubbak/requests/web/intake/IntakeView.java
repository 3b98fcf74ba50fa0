package org.shubbak.requests.web.intake;

import java.util.List;
import java.util.Map;
import org.shubbak.catalogue.FeeLine;
import org.shubbak.catalogue.Fees;
import org.shubbak.catalogue.Question;
import org.shubbak.catalogue.RequiredDocument;
import org.shubbak.licences.Licence;
import org.shubbak.shared.Money;
import org.shubbak.web.FormErrors;
import org.shubbak.web.Page;

/**
 * What every page of the sequence shows around its own part: where one is, and what is typed so far.
 *
 * @param ours what this house issued to the applicant and need not be brought, by the documents' keys
 * @param bill the lines due at filing, as far as the answers give them
 */
public record IntakeView(
        Draft draft,
        String step,
        List<Stage> stages,
        List<RequiredDocument> documents,
        Map<String, Licence> ours,
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

        public List<String> chosen(String field) {
            return typed.chosen(field);
        }

        /** How many rows of a table the page shows. */
        public int rows(Question table) {
            return QuestionActs.rows(typed, table);
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
    public String label(String field, Page page) {
        var service = draft.service();
        return service.questions().stream()
                .filter(it -> field.equals("form." + it.key()) || field.startsWith("form." + it.key() + "."))
                .findFirst()
                .map(it -> label(it, field.substring(("form." + it.key()).length()), page))
                .orElseGet(() -> service.documents().stream()
                        .filter(it -> field.startsWith("documents." + it.key() + "."))
                        .findFirst()
                        .map(it -> it.label(page.locale()))
                        .orElse(""));
    }

    /** The question, and for a cell its row and column, for another part its name. */
    private static String label(Question question, String part, Page page) {
        String label = question.label(page.locale());
        String[] at = part.split("\\.");
        if (at.length == 3) {
            String column = question.columns().stream()
                    .filter(it -> it.key().equals(at[2]))
                    .findFirst()
                    .map(it -> it.label(page.locale()))
                    .orElse(at[2]);
            return page.t("requests.intake.at-row", label, Integer.parseInt(at[1]) + 1, column);
        }
        String key = at.length == 2 ? "requests.intake.field." + at[1] : "";
        return page.has(key) ? label + " – " + page.t(key) : label;
    }

    public Money total() {
        return Fees.total(bill);
    }
}
