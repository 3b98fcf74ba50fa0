package org.shubbak.catalogue.web.studio;

import java.util.List;
import java.util.UUID;
import org.shubbak.catalogue.Packs;
import org.shubbak.catalogue.drafts.EditingDrafts;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's list of services, and the beginning of new ones. */
@Controller
@RequestMapping("/admin/services")
class StudioPages {

    static final List<String> TABS = List.of("all", "drafts", "proposed", "scheduled", "withdrawn");
    private static final int LONGEST_QUESTION = 100;

    private final ListRows rows;
    private final EditingDrafts editing;

    StudioPages(ListRows rows, EditingDrafts editing) {
        this.rows = rows;
        this.editing = editing;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "all") String tab) {
        String cut = q.substring(0, Math.min(q.length(), LONGEST_QUESTION));
        String asked = ArabicText.hasForbiddenControls(cut) ? "" : cut;
        return new ModelAndView("catalogue/studio/list")
                .addObject("rows", rows.matching(asked, sector))
                .addObject("sectors", Packs.sectors())
                .addObject("q", asked)
                .addObject("sector", sector)
                .addObject("tab", TABS.contains(tab) ? tab : "all");
    }

    @GetMapping("/new")
    ModelAndView begin(@RequestParam(defaultValue = "") String from) {
        return begin("", from, FormErrors.NONE);
    }

    /** Begins a service from nothing, or from a copy of the one named in {@code from}. */
    @PostMapping("/new")
    ModelAndView create(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String from,
            @RequestParam String commandKey,
            @AuthenticationPrincipal CurrentStaff me) {
        try {
            var its = Codes.typed(code, "code");
            var draft = from.isBlank()
                    ? editing.empty(its, commandKey, me)
                    : editing.copy(Codes.typed(from, "from"), its, commandKey, me);
            return begun(draft.id());
        } catch (Refusal refusal) {
            return refused(begin(code, from, FormErrors.of(refusal)), refusal);
        }
    }

    private ModelAndView begin(String code, String from, FormErrors errors) {
        return new ModelAndView("catalogue/studio/new")
                .addObject("rows", rows.matching("", ""))
                .addObject("sectors", Packs.sectors())
                .addObject("code", code)
                .addObject("from", from)
                .addObject("errors", errors);
    }

    static ModelAndView begun(UUID draft) {
        return new ModelAndView("redirect:/admin/services/drafts/" + draft);
    }

    static ModelAndView refused(ModelAndView page, Refusal refusal) {
        page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        return page;
    }

    /** Says on the next page why nothing was done. */
    static void failed(RedirectAttributes next, Refusal refusal) {
        var error = refusal.errors().isEmpty() ? null : refusal.errors().getFirst();
        Flash.failed(
                next,
                "refusal." + (error == null ? refusal.code() : error.code()),
                (error == null ? refusal.args() : error.args()).toArray());
    }
}
