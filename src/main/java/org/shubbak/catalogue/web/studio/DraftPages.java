package org.shubbak.catalogue.web.studio;

import java.util.Locale;
import java.util.UUID;
import org.shubbak.catalogue.drafts.Draft;
import org.shubbak.catalogue.drafts.EditingDrafts;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Edits a draft part by part. */
@Controller
@RequestMapping("/admin/services/drafts/{id}")
class DraftPages {

    private static final String DRAFTS = "redirect:/admin/services/drafts/";

    private final EditingDrafts editing;
    private final DraftDesks desks;
    private final EditedText edited;

    DraftPages(EditingDrafts editing, DraftDesks desks, EditedText edited) {
        this.editing = editing;
        this.desks = desks;
        this.edited = edited;
    }

    @GetMapping
    String first(@PathVariable UUID id) {
        return DRAFTS + id + "/" + Part.BASICS.word();
    }

    @GetMapping("/{word}")
    ModelAndView part(
            @PathVariable UUID id,
            @PathVariable String word,
            @RequestParam(defaultValue = "") String open,
            Locale locale) {
        var part = part(word);
        var draft = editing.get(id);
        if (part != Part.TEXT && DraftDesks.tree(draft.text()).isEmpty()) {
            return new ModelAndView(DRAFTS + id + "/" + Part.TEXT.word());
        }
        return shown(desks.of(draft, part, draft.text(), open, FormErrors.NONE, locale));
    }

    @PostMapping("/{word}")
    ModelAndView save(
            @PathVariable UUID id,
            @PathVariable String word,
            @RequestParam int version,
            @RequestParam String commandKey,
            @RequestParam(defaultValue = "") String act,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me,
            Locale locale) {
        var part = part(word);
        var draft = editing.get(id);
        var typed = edited.of(draft, part, version, sent, act);
        try {
            keep(draft, version, typed.text(), commandKey, me);
            return new ModelAndView(DRAFTS + id + "/" + next(part, act, typed));
        } catch (Refusal refusal) {
            var now = editing.get(id);
            String text = edited.onto(now, part, typed.text());
            var page = shown(desks.of(now, part, text, typed.open(), FormErrors.of(refusal), locale));
            page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
            return page;
        }
    }

    /** Saves without a new page; the next save needs the version and the key that the answer names. */
    @PostMapping("/{word}/autosave")
    ResponseEntity<Void> autosave(
            @PathVariable UUID id,
            @PathVariable String word,
            @RequestParam int version,
            @RequestParam String commandKey,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me) {
        var draft = editing.get(id);
        try {
            var typed = edited.of(draft, part(word), version, sent, "");
            var saved = keep(draft, version, typed.text(), commandKey, me);
            return ResponseEntity.noContent()
                    .header("X-Draft-Version", Integer.toString(saved.version()))
                    .header("X-Command-Key", UUID.randomUUID().toString())
                    .build();
        } catch (Refusal refusal) {
            return ResponseEntity.status(refusal.kind().status()).build();
        }
    }

    /** Takes back what was saved, to the version named. */
    @PostMapping("/{word}/undo")
    String undo(
            @PathVariable UUID id,
            @PathVariable String word,
            @RequestParam int version,
            @RequestParam int to,
            @RequestParam String commandKey,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        try {
            editing.takeBack(id, version, to, commandKey, me);
            Flash.done(next, "studio.taken-back");
        } catch (Refusal refusal) {
            Flash.failed(next, "refusal." + refusal.code());
        }
        return DRAFTS + id + "/" + part(word).word();
    }

    @PostMapping("/{word}/discard")
    String discard(
            @PathVariable UUID id,
            @PathVariable String word,
            @RequestParam int version,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        try {
            editing.discard(id, version, me);
        } catch (Refusal refusal) {
            Flash.failed(next, "refusal." + refusal.code());
            return DRAFTS + id + "/" + part(word).word();
        }
        Flash.done(next, "studio.discarded", editing.get(id).code().value());
        return "redirect:/admin/services";
    }

    private Draft keep(Draft draft, int seen, String text, String key, CurrentStaff me) {
        boolean same = seen == draft.version() && draft.state() == Draft.State.EDITING && text.equals(draft.text());
        return same ? draft : editing.save(draft.id(), seen, text, key, me);
    }

    private static String next(Part part, String act, EditedText.Typed typed) {
        if (act.startsWith("to:")) {
            return Part.of(act.substring(3)).orElse(part).word();
        }
        String open = typed.open();
        return open.isEmpty() ? part.word() : part.word() + "?open=" + open + "#" + FormErrors.id(open);
    }

    private static ModelAndView shown(Desk desk) {
        return new ModelAndView("catalogue/studio/draft").addObject("desk", desk);
    }

    private static Part part(String word) {
        return Part.of(word).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "web.not-found"));
    }
}
