package org.shubbak.oversight.web.network;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.documents.DocumentAnswer;
import org.shubbak.documents.DocumentId;
import org.shubbak.documents.Documents;
import org.shubbak.organisation.Organisation;
import org.shubbak.oversight.Scope;
import org.shubbak.oversight.network.Planners;
import org.shubbak.oversight.network.visit.Correctives;
import org.shubbak.oversight.network.visit.DrawingVisit;
import org.shubbak.oversight.network.visit.Visiting;
import org.shubbak.oversight.network.visit.Visits;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.springframework.core.io.Resource;
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

/** Field visits: the list with what is to be put right, the visit itself, and its answers one by one. */
@Controller
class VisitPages {

    private final Visits visits;
    private final Visiting visiting;
    private final Correctives correctives;
    private final Planners planners;
    private final Organisation organisation;
    private final Scope scope;
    private final Documents documents;
    private final DrawingVisit drawing;
    private final Clock clock;
    private final DocumentAnswer files;

    VisitPages(
            Visits visits,
            Visiting visiting,
            Correctives correctives,
            Planners planners,
            Organisation organisation,
            Scope scope,
            Documents documents,
            DrawingVisit drawing,
            Clock clock,
            DocumentAnswer files) {
        this.visits = visits;
        this.visiting = visiting;
        this.correctives = correctives;
        this.planners = planners;
        this.organisation = organisation;
        this.scope = scope;
        this.documents = documents;
        this.drawing = drawing;
        this.clock = clock;
        this.files = files;
    }

    @GetMapping("/visits")
    ModelAndView all(@AuthenticationPrincipal CurrentStaff me) {
        return list(Map.of(), FormErrors.NONE, me);
    }

    @PostMapping("/visits")
    ModelAndView plan(
            @AuthenticationPrincipal CurrentStaff me, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        var it = new Sent(sent);
        try {
            visiting.plan(new Visiting.Typing(it.get("unit"), it.get("visitor"), it.get("day")), false, me, it.key());
        } catch (Refusal refusal) {
            return status(list(sent, FormErrors.of(refusal), me), refusal);
        }
        Flash.done(next, "network.visits.planned");
        return new ModelAndView("redirect:/visits");
    }

    @GetMapping("/visits/{id:[0-9a-f-]{36}}")
    ModelAndView one(@AuthenticationPrincipal CurrentStaff me, @PathVariable UUID id) {
        return visit(id, Map.of(), FormErrors.NONE, me);
    }

    @PostMapping("/visits/{id:[0-9a-f-]{36}}/{act:begin|finish|actions|closed}")
    ModelAndView act(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        var it = new Sent(sent);
        try {
            switch (act) {
                case "begin" -> visiting.begin(id, me, it.key());
                case "finish" -> visiting.finish(id, me, it.key());
                case "actions" ->
                    correctives.ask(
                            id, new Correctives.Typing(it.get("what"), it.get("owner"), it.get("due")), me, it.key());
                default -> correctives.close(id, it.id("action"), it.get("outcome"), me, it.key());
            }
        } catch (Refusal refusal) {
            return status(visit(id, sent, FormErrors.of(refusal), me), refusal);
        }
        Flash.done(next, "network.visits.done." + act);
        return new ModelAndView("redirect:/visits/" + id);
    }

    /** One answer, sent by the page as soon as it is given; the refusal comes back as a problem. */
    @PostMapping("/visits/{id:[0-9a-f-]{36}}/answers/{code}")
    ResponseEntity<Void> answer(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String note,
            @RequestParam long edition) {
        try {
            visiting.answer(id, code, answer, note, edition, me);
            return ResponseEntity.noContent().build();
        } catch (Refusal refusal) {
            return ResponseEntity.status(refusal.kind().status()).build();
        }
    }

    @PostMapping("/visits/{id:[0-9a-f-]{36}}/photos/{code}")
    ModelAndView photo(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam MultipartFile photo,
            @RequestParam Map<String, String> sent)
            throws IOException {
        String name = photo.getOriginalFilename();
        try {
            visiting.photo(id, code, photo.getBytes(), name == null ? "" : name, me, new Sent(sent).key());
        } catch (Refusal refusal) {
            return status(visit(id, sent, FormErrors.of(refusal), me), refusal);
        }
        return new ModelAndView("redirect:/visits/" + id + "#" + code);
    }

    /** The minutes of a finished visit, for signature. */
    @GetMapping("/visits/{id:[0-9a-f-]{36}}/minutes.pdf")
    ResponseEntity<byte[]> minutes(@AuthenticationPrincipal CurrentStaff me, @PathVariable UUID id) {
        var visit = visits.seen(id, me);
        String name = "visit-" + visit.unit().value() + "-" + visit.planned() + ".pdf";
        return DocumentAnswer.paper(drawing.draw(id, me), name);
    }

    @GetMapping("/visits/{id:[0-9a-f-]{36}}/photos/{document}")
    ResponseEntity<Resource> photo(
            @AuthenticationPrincipal CurrentStaff me, @PathVariable UUID id, @PathVariable UUID document) {
        var visit = visits.seen(id, me);
        boolean shown = (visit.isBy(me) || visit.finishedAt() != null)
                && visits.points(visit).stream()
                        .anyMatch(point -> point.photos().contains(document));
        return files.inline(documents
                .find(new DocumentId(document))
                .filter(file -> shown)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "documents.unknown")));
    }

    private ModelAndView list(Map<String, String> typed, FormErrors errors, CurrentStaff me) {
        return new ModelAndView("oversight/network/visits")
                .addObject("visits", visits.of(me))
                .addObject("actions", correctives.open(me))
                .addObject("today", CairoTime.today(clock))
                .addObject(
                        "units", scope.of(me).stream().map(organisation::unit).toList())
                .addObject("plans", planners.plans(me))
                .addObject("me", me.signInName())
                .addObject("typed", typed)
                .addObject("errors", errors);
    }

    private ModelAndView visit(UUID id, Map<String, String> typed, FormErrors errors, CurrentStaff me) {
        var visit = visits.seen(id, me);
        boolean reads = visit.isBy(me) || visit.finishedAt() != null;
        return new ModelAndView("oversight/network/visit")
                .addObject("visit", visit)
                .addObject("unit", organisation.unit(visit.unit()))
                .addObject("own", visit.isBy(me))
                .addObject("points", reads ? visits.points(visit) : List.of())
                .addObject("actions", correctives.of(id))
                .addObject("typed", typed)
                .addObject("errors", errors);
    }

    private static ModelAndView status(ModelAndView view, Refusal refusal) {
        view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        return view;
    }
}
