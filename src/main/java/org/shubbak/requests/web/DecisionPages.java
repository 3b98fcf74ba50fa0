package org.shubbak.requests.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.Documents;
import org.shubbak.requests.CompleteCaseStep;
import org.shubbak.requests.CompletingStep;
import org.shubbak.requests.Drafts;
import org.shubbak.requests.SigningApproval;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the decision from the case page and goes on to the next case of the list. */
@Controller
class DecisionPages {

    private final CompletingStep completing;
    private final SigningApproval signing;
    private final CaseDesks desks;
    private final Documents documents;
    private final Drafts drafts;

    DecisionPages(
            CompletingStep completing, SigningApproval signing, CaseDesks desks, Documents documents, Drafts drafts) {
        this.completing = completing;
        this.signing = signing;
        this.desks = desks;
        this.documents = documents;
        this.drafts = drafts;
    }

    @PostMapping("/cases/{number}/complete")
    ModelAndView complete(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            @AuthenticationPrincipal CurrentStaff me,
            RedirectAttributes next)
            throws IOException {
        var form = CaseForm.of(sent);
        var step = CaseAnswers.step(form);
        try {
            act(form, form.command(stored(photos, me)), me);
        } catch (Refusal refusal) {
            return CaseAnswers.again(desks, number, form, refusal, me);
        }
        drafts.drop(step.value(), me);
        Flash.done(next, "work.completed", number);
        var following = desks.neighbours(null, me).next();
        return new ModelAndView(following == null ? "redirect:/work" : "redirect:/cases/" + following);
    }

    /** With the official's own signature on what it issues, where the page brings one. */
    private void act(CaseForm form, CompleteCaseStep command, CurrentStaff me) {
        var signature = form.signature();
        if (signature == null) {
            completing.complete(command, me, CaseAnswers.key(form));
        } else {
            signing.complete(command, signature.prepared(), signature.value(), me, CaseAnswers.key(form));
        }
    }

    private List<String> stored(@Nullable List<MultipartFile> photos, CurrentStaff me) throws IOException {
        List<String> ids = new ArrayList<>();
        for (var photo : photos == null ? List.<MultipartFile>of() : photos) {
            if (!photo.isEmpty()) {
                try (var content = photo.getInputStream()) {
                    @Nullable String name = photo.getOriginalFilename();
                    ids.add(documents
                            .store(content, name == null ? "" : name, me.actor())
                            .id()
                            .value()
                            .toString());
                } catch (Refusal refusal) {
                    throw refusal.at("photos");
                }
            }
        }
        return ids;
    }
}
