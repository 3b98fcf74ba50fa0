package org.shubbak.catalogue.web.studio;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.PackProblem;
import org.shubbak.catalogue.Packs;
import org.shubbak.catalogue.SampleResult;
import org.shubbak.catalogue.drafts.Draft;
import org.shubbak.catalogue.drafts.EditingDrafts;
import org.shubbak.catalogue.drafts.PublishingDrafts;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.Refusal;
import org.shubbak.web.FormErrors;
import org.shubbak.workflow.ProcedureDrawing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Puts together what the page of a draft's part shows. */
@Component
class DraftDesks {

    private final EditingDrafts editing;
    private final PublishingDrafts publishing;
    private final Offering offering;
    private final ProcedureDrawing drawing;
    private final ProcedureWays steps;

    DraftDesks(
            EditingDrafts editing,
            PublishingDrafts publishing,
            Offering offering,
            ProcedureDrawing drawing,
            ProcedureWays steps) {
        this.editing = editing;
        this.publishing = publishing;
        this.offering = offering;
        this.drawing = drawing;
        this.steps = steps;
    }

    /** The tree of a text that is a pack at all. */
    static Optional<ObjectNode> tree(String text) {
        try {
            return Optional.of(Packs.tree(text));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    /**
     * @param text what is shown: the draft's own, or what was typed and not saved
     * @param open the entry to unfold
     */
    Desk of(Draft draft, Part part, String text, String open, FormErrors errors, Locale locale) {
        var checked = publishing.check(withText(draft, text));
        var problems = checked.problems();
        var tree = tree(text).orElse(null);
        var nodes = tree == null ? null : new Nodes(tree, ofPart(problems, part), open);
        var fields = tree == null || nodes == null ? List.<Node>of() : nodes.of(Shapes.of(part, tree, offering.now()));
        return new Desk(
                draft,
                tree == null ? "" : tree.path("nameAr").asString(""),
                tree == null ? "" : tree.path("nameEn").asString(""),
                part,
                fields,
                text,
                problems,
                nodes == null ? ofPart(problems, part) : nodes.rest(),
                counts(problems),
                tree == null ? List.of() : RuleHelp.variables(tree, part),
                editing.before(draft.id()),
                results(checked.findings().samples()),
                part == Part.PROCEDURE && tree != null ? picture(tree, locale) : null,
                checked.reading().definition() != null,
                checked.mayBePublished(),
                errors);
    }

    private static Draft withText(Draft draft, String text) {
        return new Draft(
                draft.id(),
                draft.code(),
                draft.basedOn(),
                text,
                draft.state(),
                draft.version(),
                draft.savedAt(),
                draft.savedBy(),
                draft.proposal(),
                draft.publishedVersion(),
                draft.returned());
    }

    private static List<PackProblem> ofPart(List<PackProblem> problems, Part part) {
        return part == Part.TEXT
                ? problems
                : problems.stream()
                        .filter(it -> Part.holding(it.place()) == part)
                        .toList();
    }

    private static Map<Part, Integer> counts(List<PackProblem> problems) {
        var counts = new EnumMap<Part, Integer>(Part.class);
        problems.forEach(it -> counts.merge(Part.holding(it.place()), 1, Integer::sum));
        return counts;
    }

    static List<SampleRows> results(List<SampleResult> results) {
        var rows = new ArrayList<SampleRows>();
        for (int i = 0; i < results.size(); i++) {
            rows.add(SampleRows.of(i, results.get(i)));
        }
        return rows;
    }

    private Desk.@Nullable Picture picture(ObjectNode tree, Locale locale) {
        String key = tree.path("procedure").asString("");
        if (offering.now().procedures().stream().noneMatch(it -> it.value().equals(key))) {
            return null;
        }
        return new Desk.Picture(
                drawing.svg(key, null, department(tree), locale, Map.of()),
                steps.of(key, tree.path("parameters"), locale));
    }

    private @Nullable DepartmentCode department(ObjectNode tree) {
        String code = tree.path("department").asString("");
        return offering.now().departments().stream().anyMatch(it -> it.value().equals(code))
                ? new DepartmentCode(code)
                : null;
    }
}
