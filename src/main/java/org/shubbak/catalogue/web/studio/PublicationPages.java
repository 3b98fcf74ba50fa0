package org.shubbak.catalogue.web.studio;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Packs;
import org.shubbak.catalogue.drafts.Draft;
import org.shubbak.catalogue.drafts.EditingDrafts;
import org.shubbak.catalogue.drafts.PublishingDrafts;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One administrator proposes a draft with its decree; another sees what changed and approves it or sends it back. */
@Controller
@RequestMapping("/admin/services/drafts/{id}/publication")
class PublicationPages {

    private final EditingDrafts editing;
    private final PublishingDrafts publishing;
    private final Catalogue catalogue;
    private final Clock clock;

    PublicationPages(EditingDrafts editing, PublishingDrafts publishing, Catalogue catalogue, Clock clock) {
        this.editing = editing;
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id, @AuthenticationPrincipal CurrentStaff me) {
        return page(editing.get(id), Map.of(), FormErrors.NONE, me);
    }

    @PostMapping("/proposal")
    ModelAndView propose(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        try {
            publishing.propose(id, version, decree(sent), me);
        } catch (Refusal refusal) {
            return StudioPages.refused(page(editing.get(id), sent, FormErrors.of(refusal), me), refusal);
        }
        Flash.done(next, "studio.proposed");
        return back(id);
    }

    @PostMapping("/approval")
    ModelAndView approve(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String commandKey,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        Draft published;
        try {
            published = publishing.approve(id, version, commandKey, me);
        } catch (Refusal refusal) {
            return StudioPages.refused(page(editing.get(id), Map.of(), FormErrors.of(refusal), me), refusal);
        }
        Flash.done(next, "studio.published", published.code().value(), String.valueOf(published.publishedVersion()));
        return new ModelAndView("redirect:/admin/services/" + published.code().value());
    }

    @PostMapping("/return")
    ModelAndView sendBack(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next) {
        try {
            publishing.sendBack(id, version, reason, me);
        } catch (Refusal refusal) {
            return StudioPages.refused(
                    page(editing.get(id), Map.of("reason", reason), FormErrors.of(refusal), me), refusal);
        }
        Flash.done(next, "studio.sent-back");
        return back(id);
    }

    private ModelAndView page(Draft draft, Map<String, String> typed, FormErrors errors, CurrentStaff me) {
        var checked = publishing.check(draft);
        var before = catalogue.newest(draft.code()).map(Packs::write).orElse("");
        var read = checked.reading().definition();
        var proposal = draft.proposal();
        return new ModelAndView("catalogue/studio/publication")
                .addObject("draft", draft)
                .addObject("service", read)
                .addObject("problems", checked.problems())
                .addObject("sound", checked.mayBePublished())
                .addObject("results", DraftDesks.results(checked.findings().samples()))
                .addObject("parts", SideBySide.compare(before, read == null ? draft.text() : Packs.write(read)))
                .addObject("own", proposal != null && proposal.by().equals(me.id()))
                .addObject("today", CairoTime.today(clock).toString())
                .addObject("typed", new LinkedHashMap<>(typed))
                .addObject("errors", errors);
    }

    private static PublishingDrafts.Decree decree(Map<String, String> sent) {
        var errors = new ArrayList<FieldError>();
        LocalDate effective = day(sent, "effective", errors);
        LocalDate dated = day(sent, "decreeDate", errors);
        String number = sent.getOrDefault("decreeNumber", "");
        if (effective == null || dated == null) {
            if (number.isBlank()) {
                errors.add(FieldError.of("decreeNumber", "catalogue.decree-number"));
            }
            throw Refusal.fields(errors);
        }
        return new PublishingDrafts.Decree(effective, number, dated);
    }

    private static @Nullable LocalDate day(Map<String, String> sent, String field, List<FieldError> errors) {
        try {
            return LocalDate.parse(sent.getOrDefault(field, "").strip());
        } catch (DateTimeParseException notADay) {
            errors.add(FieldError.of(field, "catalogue.answer.impossible-date"));
            return null;
        }
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:/admin/services/drafts/" + id + "/publication");
    }
}
