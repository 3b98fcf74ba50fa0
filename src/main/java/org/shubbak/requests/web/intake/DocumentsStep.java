package org.shubbak.requests.web.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.DocumentAnswer;
import org.shubbak.documents.DocumentId;
import org.shubbak.documents.Documents;
import org.shubbak.requests.OurOutputs;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The checklist: each required document scanned, seen, put into the paper file, or missing with a reason. */
@Controller
@RequestMapping("/desk/new/{draft}/documents")
class DocumentsStep {

    private final IntakeDrafts drafts;
    private final Intake intake;
    private final IntakeViews views;
    private final Uploads uploads;
    private final OurOutputs ours;
    private final Documents documents;
    private final DocumentAnswer answer;

    DocumentsStep(
            IntakeDrafts drafts,
            Intake intake,
            IntakeViews views,
            Uploads uploads,
            OurOutputs ours,
            Documents documents,
            DocumentAnswer answer) {
        this.drafts = drafts;
        this.intake = intake;
        this.views = views;
        this.uploads = uploads;
        this.ours = ours;
        this.documents = documents;
        this.answer = answer;
    }

    @GetMapping
    String page(
            @PathVariable UUID draft,
            @RequestParam(required = false) @Nullable String check,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        var typed = drafts.open(draft, me);
        ours.show(intake.documents(typed), Intake.applicant(typed), me);
        return show(model, typed, check == null ? List.of() : intake.errors(typed, IntakeStep.DOCUMENTS));
    }

    @PostMapping
    String save(
            @PathVariable UUID draft,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @RequestParam(required = false) @Nullable String remove,
            @AuthenticationPrincipal CurrentStaff me,
            Model model,
            HttpServletResponse response) {
        var typed = drafts.open(draft, me).with(IntakeStep.DOCUMENTS, sent);
        var taken = take(typed, files, remove, me);
        var errors = new ArrayList<>(taken.errors());
        if (remove != null && errors.isEmpty()) {
            return "redirect:/desk/new/" + draft + "/documents";
        }
        errors.addAll(intake.errors(taken.draft(), IntakeStep.DOCUMENTS));
        if (errors.isEmpty()) {
            return "redirect:/desk/new/" + draft + "/check";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, taken.draft(), errors);
    }

    /** One document's card, after its state or its pages changed. */
    @PostMapping("/{document}")
    String one(
            @PathVariable UUID draft,
            @PathVariable String document,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @RequestParam(required = false) @Nullable String remove,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        var taken = take(drafts.open(draft, me).withDocument(document, sent), files, remove, me);
        show(model, taken.draft(), taken.errors());
        model.addAttribute(
                "document",
                intake.documents(taken.draft()).stream()
                        .filter(it -> it.key().equals(document))
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "requests.document-not-asked")));
        return "requests/intake/document";
    }

    /** A page of this draft, to look at it. */
    @GetMapping("/pages/{page}")
    ResponseEntity<Resource> look(
            @PathVariable UUID draft, @PathVariable UUID page, @AuthenticationPrincipal CurrentStaff me) {
        var typed = drafts.open(draft, me);
        boolean ours = typed.data().keySet().stream()
                .filter(field -> field.endsWith(".pages"))
                .anyMatch(field -> typed.data().get(field) instanceof List<?> pages && pages.contains(page.toString()));
        return documents
                .find(new DocumentId(page))
                .filter(stored -> ours)
                .map(answer::inline)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "requests.unknown-document"));
    }

    private Uploads.Taken take(
            IntakeDraft typed, MultiValueMap<String, MultipartFile> files, @Nullable String remove, CurrentStaff me) {
        var taken = uploads.take(remove == null ? typed : Uploads.without(typed, remove), files, me);
        drafts.save(taken.draft(), me);
        return taken;
    }

    private String show(Model model, IntakeDraft typed, List<FieldError> errors) {
        model.addAttribute("pages", uploads.of(typed));
        return views.show(model, typed, IntakeStep.DOCUMENTS, errors);
    }
}
