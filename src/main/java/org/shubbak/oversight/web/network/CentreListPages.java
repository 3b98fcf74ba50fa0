package org.shubbak.oversight.web.network;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.shubbak.oversight.network.rollout.ImportingCentres;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists of centres for the plan: what they look like, the preview of one, and its confirmation. */
@Controller
class CentreListPages {

    private final ImportingCentres importing;
    private final ListTemplates templates;

    CentreListPages(ImportingCentres importing, ListTemplates templates) {
        this.importing = importing;
        this.templates = templates;
    }

    @GetMapping("/rollout/list")
    ModelAndView start() {
        return start(FormErrors.NONE);
    }

    @PostMapping("/rollout/list")
    ModelAndView upload(@AuthenticationPrincipal CurrentStaff me, @RequestParam MultipartFile list) throws IOException {
        String name = list.getOriginalFilename();
        try {
            UUID kept = importing.upload(name == null ? "" : name, list.getBytes(), me);
            return new ModelAndView("redirect:/rollout/list/" + kept);
        } catch (Refusal refusal) {
            return status(start(FormErrors.of(refusal)), refusal);
        }
    }

    @GetMapping("/rollout/list/{list:[0-9a-f-]{36}}")
    ModelAndView preview(@AuthenticationPrincipal CurrentStaff me, @PathVariable UUID list) {
        return preview(list, FormErrors.NONE, me);
    }

    @PostMapping("/rollout/list/{list:[0-9a-f-]{36}}")
    ModelAndView confirm(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable UUID list,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        try {
            Flash.done(next, "network.import.done", importing.confirm(list, me, new Sent(sent).key()));
        } catch (Refusal refusal) {
            return status(preview(list, FormErrors.of(refusal), me), refusal);
        }
        return new ModelAndView("redirect:/rollout");
    }

    @GetMapping("/rollout/list/template.csv")
    ResponseEntity<byte[]> template(Locale locale) {
        return templates.of("centres", ImportingCentres.COLUMNS, locale);
    }

    private static ModelAndView start(FormErrors errors) {
        return new ModelAndView("oversight/network/centreList").addObject("errors", errors);
    }

    private ModelAndView preview(UUID list, FormErrors errors, CurrentStaff me) {
        var preview = importing.preview(list, me);
        return new ModelAndView("oversight/network/brought")
                .addObject("title", "network.import.centres")
                .addObject("list", preview.list())
                .addObject("read", preview.read())
                .addObject("action", "/rollout/list/" + list)
                .addObject("back", "/rollout/list")
                .addObject("errors", errors);
    }

    private static ModelAndView status(ModelAndView view, Refusal refusal) {
        view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        return view;
    }
}
