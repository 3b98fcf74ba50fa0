package org.shubbak.catalogue.web.studio;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Choice;
import org.shubbak.catalogue.PackProblem;
import org.shubbak.catalogue.drafts.Draft;
import org.shubbak.catalogue.drafts.DraftText;
import org.shubbak.web.FormErrors;
import org.shubbak.web.Page;

/**
 * What the page of one part of a draft shows.
 *
 * @param fields the part as a form; empty for the text
 * @param text the whole pack, or what was typed instead
 * @param problems everything that is wrong, in all parts
 * @param rest what is wrong in this part and stands at no field of it
 * @param counts how many problems each part has
 * @param variables what conditions may name
 * @param before what was saved earlier, the latest first
 * @param results what became of the samples, when nothing else is wrong
 * @param readable whether the pack can be previewed
 */
public record Desk(
        Draft draft,
        String nameAr,
        String nameEn,
        Part part,
        List<Node> fields,
        String text,
        List<PackProblem> problems,
        List<PackProblem> rest,
        Map<Part, Integer> counts,
        List<Choice> variables,
        List<DraftText> before,
        List<SampleRows> results,
        @Nullable Picture picture,
        boolean readable,
        boolean sound,
        FormErrors errors) {

    /**
     * The procedure that the draft names.
     *
     * @param svg its drawing
     * @param steps the way of a request when all goes well
     */
    public record Picture(String svg, List<String> steps) {}

    public String href() {
        return "/admin/services/drafts/" + draft.id();
    }

    public String href(Part other) {
        return href() + "/" + other.word();
    }

    public String name(Page page) {
        String name = page.pick(nameAr, nameEn);
        return name.isBlank() ? page.t("studio.unnamed") : name;
    }

    public boolean mayEdit() {
        return draft.state() == Draft.State.EDITING;
    }

    public int count(Part other) {
        return counts.getOrDefault(other, 0);
    }

    /** Where to read what is wrong, with its place in the pack. */
    public String sentence(Page page, PackProblem problem) {
        return page.t("refusal." + problem.code(), problem.args().toArray());
    }
}
