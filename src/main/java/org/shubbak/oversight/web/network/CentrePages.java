package org.shubbak.oversight.web.network;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.shubbak.documents.DocumentAnswer;
import org.shubbak.organisation.Organisation;
import org.shubbak.oversight.network.rollout.CentreFiles;
import org.shubbak.oversight.network.rollout.CentreMoney;
import org.shubbak.oversight.network.rollout.CentreSheet;
import org.shubbak.oversight.network.rollout.MovingCentre;
import org.shubbak.oversight.network.rollout.Obstacles;
import org.shubbak.security.CurrentStaff;
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

/** One centre of the rollout: its stages, money, obstacles and files. */
@Controller
class CentrePages {

    private final CentreSheet sheets;
    private final MovingCentre moving;
    private final CentreMoney money;
    private final Obstacles obstacles;
    private final CentreFiles files;
    private final Organisation organisation;
    private final DocumentAnswer answer;

    CentrePages(
            CentreSheet sheets,
            MovingCentre moving,
            CentreMoney money,
            Obstacles obstacles,
            CentreFiles files,
            Organisation organisation,
            DocumentAnswer answer) {
        this.sheets = sheets;
        this.moving = moving;
        this.money = money;
        this.obstacles = obstacles;
        this.files = files;
        this.organisation = organisation;
        this.answer = answer;
    }

    @GetMapping("/rollout/{id:[0-9a-f-]{36}}")
    ModelAndView centre(@AuthenticationPrincipal CurrentStaff me, @PathVariable UUID id) {
        return page(id, Map.of(), FormErrors.NONE, me);
    }

    @PostMapping("/rollout/{id:[0-9a-f-]{36}}/{act:stage|dates|unit|money|correction|obstacles|removed}")
    ModelAndView act(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        try {
            run(id, act, new Sent(sent), me);
        } catch (Refusal refusal) {
            ModelAndView view = page(id, sent, FormErrors.of(refusal), me);
            view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
            return view;
        }
        Flash.done(next, "network.done." + act);
        return new ModelAndView("redirect:/rollout/" + id);
    }

    private void run(UUID id, String act, Sent it, CurrentStaff me) {
        switch (act) {
            case "stage" ->
                moving.move(
                        id,
                        new MovingCentre.Move(it.get("stage"), it.get("day"), it.get("reason"), it.version()),
                        me,
                        it.key());
            case "dates" -> moving.plan(id, it.get("plannedStage"), it.get("planned"), it.version(), me, it.key());
            case "unit" -> moving.name(id, it.get("unit"), it.version(), me, it.key());
            case "money" ->
                money.enter(
                        id,
                        new CentreMoney.Typing(
                                it.get("kind"), it.get("line"), it.get("amount"), it.get("moneyDay"), it.get("note")),
                        me,
                        it.key());
            case "correction" -> money.correct(id, it.id("entry"), it.get("correction"), me, it.key());
            case "obstacles" ->
                obstacles.raise(id, new Obstacles.Typing(it.get("what"), it.get("owner"), it.get("due")), me, it.key());
            default -> obstacles.close(id, it.id("obstacle"), it.get("outcome"), me, it.key());
        }
    }

    @PostMapping("/rollout/{id:[0-9a-f-]{36}}/files")
    ModelAndView attach(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next)
            throws IOException {
        var it = new Sent(sent);
        String name = file.getOriginalFilename();
        try {
            files.attach(id, file.getBytes(), name == null ? "" : name, it.get("fileNote"), me, it.key());
        } catch (Refusal refusal) {
            ModelAndView view = page(id, sent, FormErrors.of(refusal), me);
            view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
            return view;
        }
        Flash.done(next, "network.done.files");
        return new ModelAndView("redirect:/rollout/" + id);
    }

    @GetMapping("/rollout/{id:[0-9a-f-]{36}}/files/{document}")
    ResponseEntity<Resource> file(
            @AuthenticationPrincipal CurrentStaff me, @PathVariable UUID id, @PathVariable UUID document) {
        return answer.inline(files.open(id, document, me));
    }

    private ModelAndView page(UUID id, Map<String, String> typed, FormErrors errors, CurrentStaff me) {
        var sheet = sheets.of(id, me);
        String governorate = sheet.centre().governorate();
        return new ModelAndView("oversight/network/centre")
                .addObject("sheet", sheet)
                .addObject(
                        "units",
                        organisation.units().stream()
                                .filter(unit ->
                                        organisation.governorateOf(unit.id()).equals(governorate))
                                .toList())
                .addObject("typed", typed)
                .addObject("errors", errors);
    }
}
