package org.shubbak.catalogue.web.studio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.shubbak.workflow.ProcedureDrawing;
import org.shubbak.workflow.ProcedureVersion;
import org.shubbak.workflow.PublishingProcedure;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The procedures that services may name: looked at, and added to by a checked and drawn file. */
@Controller
@RequestMapping("/admin/services/procedures")
class ProcedurePages {

    private final PublishingProcedure publishing;
    private final ProcedureDrawing drawing;
    private final Offering offering;
    private final ProcedureWays steps;

    ProcedurePages(PublishingProcedure publishing, ProcedureDrawing drawing, Offering offering, ProcedureWays steps) {
        this.publishing = publishing;
        this.drawing = drawing;
        this.offering = offering;
        this.steps = steps;
    }

    @GetMapping
    ModelAndView list(Locale locale) {
        return list(FormErrors.NONE, locale);
    }

    private ModelAndView list(FormErrors errors, Locale locale) {
        var rows = publishing.published().stream()
                .map(it -> new ProcedureRow(it, steps.of(it.key(), locale), offering.parameters(it.key())))
                .toList();
        return new ModelAndView("catalogue/studio/procedures")
                .addObject("rows", rows)
                .addObject("errors", errors);
    }

    @GetMapping("/{key}")
    ModelAndView one(@PathVariable String key, Locale locale) {
        ProcedureVersion version = publishing.published().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "workflow.unknown-procedure", key));
        return new ModelAndView("catalogue/studio/procedure")
                .addObject("row", new ProcedureRow(version, steps.of(key, locale), offering.parameters(key)))
                .addObject("svg", drawing.svg(key, null, locale, Map.of()));
    }

    /** Says everything that is wrong with the file, or draws it and asks whether to publish it. */
    @PostMapping("/check")
    ModelAndView check(@RequestParam MultipartFile file, Locale locale) throws IOException {
        if (file.isEmpty()) {
            var refusal =
                    Refusal.of(Refusal.Kind.INVALID, "catalogue.pack.empty").at("file");
            return StudioPages.refused(list(FormErrors.of(refusal), locale), refusal);
        }
        return checked(new String(file.getBytes(), StandardCharsets.UTF_8), FormErrors.NONE, locale);
    }

    @PostMapping("/publish")
    ModelAndView publish(
            @RequestParam String bpmn,
            @RequestParam int seen,
            @RequestParam String commandKey,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next,
            Locale locale) {
        ProcedureVersion version;
        try {
            version = publishing.publish(bpmn, seen, me, commandKey);
        } catch (Refusal refusal) {
            return StudioPages.refused(checked(bpmn, FormErrors.of(refusal), locale), refusal);
        }
        Flash.done(next, "studio.procedure.published", version.key(), String.valueOf(version.version()));
        return new ModelAndView("redirect:/admin/services/procedures/" + version.key());
    }

    private ModelAndView checked(String bpmn, FormErrors errors, Locale locale) {
        var checked = publishing.check(bpmn);
        var page = new ModelAndView("catalogue/studio/procedureCheck")
                .addObject("checked", checked)
                .addObject("svg", checked.problems().isEmpty() ? publishing.preview(bpmn, locale) : "")
                .addObject("bpmn", checked.problems().isEmpty() ? bpmn : "")
                .addObject("errors", errors);
        if (!checked.problems().isEmpty()) {
            page.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
