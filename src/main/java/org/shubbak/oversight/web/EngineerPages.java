package org.shubbak.oversight.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Engineer;
import org.shubbak.organisation.EngineerEntry;
import org.shubbak.organisation.Engineers;
import org.shubbak.organisation.ImportingEngineers;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.http.HttpStatus;
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

/** The administrator's register of engineers and engineering offices. */
@Controller
@RequestMapping("/admin/engineers")
class EngineerPages {

    private static final int PAGE = 50;
    private static final String LIST = "redirect:/admin/engineers";

    private final Engineers engineers;
    private final ImportingEngineers importing;
    private final Clock clock;

    EngineerPages(Engineers engineers, ImportingEngineers importing, Clock clock) {
        this.engineers = engineers;
        this.importing = importing;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        return list(q, after, EngineerEntry.EMPTY, FormErrors.NONE, null);
    }

    @PostMapping
    ModelAndView add(EngineerEntry entry, @AuthenticationPrincipal CurrentStaff me, RedirectAttributes next) {
        try {
            Flash.done(
                    next,
                    "oversight.engineers.added",
                    engineers.add(entry, me.actor()).name());
        } catch (Refusal refusal) {
            return withStatus(list("", "", entry, FormErrors.of(refusal), null), refusal);
        }
        return new ModelAndView(LIST);
    }

    /** Reads the file; {@code write} brings it in, without it nothing is written. */
    @PostMapping("/import")
    ModelAndView bring(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean write,
            @AuthenticationPrincipal CurrentStaff me)
            throws IOException {
        try {
            byte[] bytes = file.getBytes();
            var report = write ? importing.bring(bytes, me.actor()) : importing.trial(bytes);
            var page = list("", "", EngineerEntry.EMPTY, FormErrors.NONE, report);
            page.setStatus(report.wrong().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        } catch (Refusal refusal) {
            return withStatus(list("", "", EngineerEntry.EMPTY, FormErrors.of(refusal), null), refusal);
        }
    }

    @GetMapping("/{number}")
    ModelAndView one(@PathVariable String number) {
        var engineer = find(number);
        return one(engineer, EngineerEntry.of(engineer), "", FormErrors.NONE);
    }

    @PostMapping("/{number}")
    ModelAndView edit(
            @PathVariable String number,
            EngineerEntry entry,
            @RequestParam int version,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        var engineer = find(number);
        try {
            engineers.edit(entry, version, me.actor());
        } catch (Refusal refusal) {
            return withStatus(one(engineer, entry, "", FormErrors.of(refusal)), refusal);
        }
        Flash.done(next, "oversight.engineers.edited", engineer.number());
        return new ModelAndView(LIST + "/" + engineer.number());
    }

    @PostMapping("/{number}/suspension")
    ModelAndView suspend(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam boolean suspended,
            @RequestParam int version,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        var engineer = find(number);
        try {
            if (suspended) {
                engineers.suspend(engineer.number(), reason, version, me.actor());
            } else {
                engineers.resume(engineer.number(), version, me.actor());
            }
        } catch (Refusal refusal) {
            return withStatus(one(engineer, EngineerEntry.of(engineer), reason, FormErrors.of(refusal)), refusal);
        }
        Flash.done(next, suspended ? "oversight.engineers.suspended" : "oversight.engineers.resumed", engineer.name());
        return new ModelAndView(LIST + "/" + engineer.number());
    }

    private Engineer find(String number) {
        return engineers
                .find(number)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "organisation.unknown-engineer"));
    }

    private ModelAndView list(
            String q,
            String after,
            EngineerEntry entry,
            FormErrors errors,
            ImportingEngineers.@Nullable Report report) {
        List<Engineer> found = engineers.search(q, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Engineer> shown = more ? found.subList(0, PAGE) : found;
        return new ModelAndView("oversight/engineers")
                .addObject("q", q)
                .addObject("engineers", shown)
                .addObject("next", more ? shown.getLast().number() : "")
                .addObject("today", CairoTime.today(clock))
                .addObject("entry", entry)
                .addObject("errors", errors)
                .addObject("report", report);
    }

    private ModelAndView one(Engineer engineer, EngineerEntry entry, String reason, FormErrors errors) {
        return new ModelAndView("oversight/engineer")
                .addObject("engineer", engineer)
                .addObject("today", CairoTime.today(clock))
                .addObject("entry", entry)
                .addObject("reason", reason)
                .addObject("errors", errors);
    }

    private static ModelAndView withStatus(ModelAndView page, Refusal refusal) {
        page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        return page;
    }
}
