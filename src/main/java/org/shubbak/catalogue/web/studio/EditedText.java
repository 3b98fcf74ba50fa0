package org.shubbak.catalogue.web.studio;

import java.util.regex.Pattern;
import org.shubbak.catalogue.Packs;
import org.shubbak.catalogue.drafts.Draft;
import org.shubbak.catalogue.drafts.EditingDrafts;
import org.shubbak.catalogue.drafts.PublishingDrafts;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/** Makes the pack's text that a sent form stands for. */
@Component
class EditedText {

    private static final Pattern TAKE = Pattern.compile("take:(\\d{1,3}):([a-z.]{1,40})");

    private final EditingDrafts editing;
    private final PublishingDrafts publishing;
    private final Offering offering;

    EditedText(EditingDrafts editing, PublishingDrafts publishing, Offering offering) {
        this.editing = editing;
        this.publishing = publishing;
        this.offering = offering;
    }

    /** @param open the entry to show next */
    record Typed(String text, String open) {}

    /** What was typed, in the draft as its writer saw it. */
    Typed of(Draft draft, Part part, int seen, MultiValueMap<String, String> sent, String act) {
        String base = editing.textOf(draft, seen).orElse(draft.text());
        if (part == Part.TEXT) {
            String text = sent.getFirst("text");
            return new Typed(text == null ? base : text.replace("\r\n", "\n"), "");
        }
        return DraftDesks.tree(base)
                .map(tree -> typed(draft, part, base, tree, sent, act))
                .orElse(new Typed(base, ""));
    }

    private Typed typed(
            Draft draft, Part part, String base, ObjectNode tree, MultiValueMap<String, String> sent, String act) {
        String before = Packs.text(tree);
        new TypedForm(sent).into(tree, Shapes.of(part, tree, offering.now()));
        tree.put("code", draft.code().value());
        var take = TAKE.matcher(act);
        String open = EntryActs.apply(tree, act, sent);
        if (take.matches()) {
            take(draft, tree, Integer.parseInt(take.group(1)), take.group(2));
        }
        String text = Packs.text(tree);
        return new Typed(text.equals(before) ? base : text, open);
    }

    private void take(Draft draft, ObjectNode tree, int sample, String item) {
        var results = publishing.check(draft).findings().samples();
        if (sample < results.size()) {
            TakingActual.take(tree, sample, item, results.get(sample).actual());
        }
    }

    /** The part as it was typed, in a draft that somebody else saved meanwhile: neither loses the other parts. */
    String onto(Draft now, Part part, String typed) {
        var mine = DraftDesks.tree(typed).orElse(null);
        var theirs = DraftDesks.tree(now.text()).orElse(null);
        if (part == Part.TEXT || mine == null || theirs == null) {
            return typed;
        }
        for (String property : part.properties()) {
            if (mine.has(property)) {
                theirs.set(property, mine.get(property));
            } else {
                theirs.remove(property);
            }
        }
        return Packs.text(theirs);
    }
}
