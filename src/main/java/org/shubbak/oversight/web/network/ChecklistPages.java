package org.shubbak.oversight.web.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;
import org.shubbak.oversight.network.visit.Checklists;
import org.shubbak.oversight.network.visit.EditingChecklist;
import org.shubbak.oversight.network.visit.TypedQuestion;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The checklist of the visits: everybody who sees visits reads it, the ministry makes its next edition. */
@Controller
class ChecklistPages {

    private static final int NEW_LINES = 3;

    private final Checklists checklists;
    private final EditingChecklist editing;

    ChecklistPages(Checklists checklists, EditingChecklist editing) {
        this.checklists = checklists;
        this.editing = editing;
    }

    @GetMapping("/visits/checklist")
    ModelAndView shown(
            @AuthenticationPrincipal CurrentStaff me, @RequestParam(required = false) @Nullable Integer edition) {
        int newest = checklists.newest();
        int version = edition == null ? newest : edition;
        boolean edits = me.has(Role.MINISTRY) && version == newest;
        return page(version, edits, asStored(version), FormErrors.NONE);
    }

    @PostMapping("/visits/checklist")
    ModelAndView save(
            @AuthenticationPrincipal CurrentStaff me, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        var it = new Sent(sent);
        try {
            editing.save(it.version(), typing(it), me, it.key());
        } catch (Refusal refusal) {
            return refused(it, refusal, me);
        }
        Flash.done(next, "checklist.saved");
        return new ModelAndView("redirect:/visits/checklist");
    }

    /** What was typed stays on the page, unless there is a newer edition to begin from. */
    private ModelAndView refused(Sent it, Refusal refusal, CurrentStaff me) {
        int newest = checklists.newest();
        boolean edits = me.has(Role.MINISTRY);
        Map<String, String> typed = it.version() == newest ? it.fields() : asStored(newest);
        ModelAndView view = page(newest, edits, typed, FormErrors.of(refusal));
        view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        return view;
    }

    /** In the order of the page. */
    private static List<TypedQuestion> typing(Sent it) {
        return it.fields().keySet().stream()
                .filter(name -> name.startsWith("textAr-"))
                .map(name -> name.substring("textAr-".length()))
                .map(code -> new TypedQuestion(
                        code,
                        it.get("place-" + code),
                        it.get("textAr-" + code),
                        it.get("textEn-" + code),
                        it.get("kind-" + code),
                        it.get("ours-" + code),
                        it.get("retired-" + code).equals("true")))
                .toList();
    }

    private Map<String, String> asStored(int version) {
        var fields = new HashMap<String, String>();
        List<Checklists.Asked> asked = checklists.of(version);
        for (int i = 0; i < asked.size(); i++) {
            var one = asked.get(i);
            var ours = one.ours();
            fields.put("place-" + one.code(), Integer.toString(i + 1));
            fields.put("textAr-" + one.code(), one.textAr());
            fields.put("textEn-" + one.code(), one.textEn());
            fields.put("kind-" + one.code(), one.kind().name());
            fields.put("ours-" + one.code(), ours == null ? "" : ours.name());
        }
        return fields;
    }

    private ModelAndView page(int version, boolean edits, Map<String, String> typed, FormErrors errors) {
        List<Checklists.Asked> asked = checklists.of(version);
        Stream<String> codes = asked.stream().map(Checklists.Asked::code);
        Stream<String> fresh = IntStream.rangeClosed(1, NEW_LINES).mapToObj(line -> TypedQuestion.NEW + line);
        return new ModelAndView("oversight/network/checklist")
                .addObject("version", version)
                .addObject("edits", edits)
                .addObject("editions", checklists.editions())
                .addObject("asked", asked)
                .addObject("codes", Stream.concat(codes, fresh).toList())
                .addObject("typed", typed)
                .addObject("errors", errors);
    }
}
