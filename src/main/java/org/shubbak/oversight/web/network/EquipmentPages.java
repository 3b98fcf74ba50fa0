package org.shubbak.oversight.web.network;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.shubbak.oversight.network.rollout.Centres;
import org.shubbak.oversight.network.rollout.Equipment;
import org.shubbak.oversight.network.rollout.ImportingEquipment;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
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

/** The devices of one centre. */
@Controller
class EquipmentPages {

    private final Equipment equipment;
    private final ImportingEquipment importing;
    private final Centres centres;
    private final ListTemplates templates;
    private final Clock clock;

    EquipmentPages(
            Equipment equipment, ImportingEquipment importing, Centres centres, ListTemplates templates, Clock clock) {
        this.equipment = equipment;
        this.importing = importing;
        this.centres = centres;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/rollout/{id:[0-9a-f-]{36}}/equipment")
    ModelAndView list(@AuthenticationPrincipal CurrentStaff me, @PathVariable UUID id) {
        return page(id, Map.of(), FormErrors.NONE, me);
    }

    @PostMapping("/rollout/{id:[0-9a-f-]{36}}/equipment")
    ModelAndView add(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        return done(id, sent, me, next, () -> equipment.add(id, typing(new Sent(sent)), me, new Sent(sent).key()));
    }

    @PostMapping("/rollout/{id:[0-9a-f-]{36}}/equipment/move")
    ModelAndView move(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        var it = new Sent(sent);
        return done(id, sent, me, next, () -> equipment.move(id, moved(it), me, it.key()));
    }

    @PostMapping("/rollout/{id:[0-9a-f-]{36}}/equipment/import")
    ModelAndView bring(
            @AuthenticationPrincipal CurrentStaff me, @PathVariable UUID id, @RequestParam MultipartFile list)
            throws IOException {
        String name = list.getOriginalFilename();
        try {
            UUID kept = importing.upload(id, name == null ? "" : name, list.getBytes(), me);
            return new ModelAndView("redirect:/rollout/equipment-list/" + kept);
        } catch (Refusal refusal) {
            return refused(id, Map.of(), refusal, me);
        }
    }

    @GetMapping("/rollout/equipment-list/{list:[0-9a-f-]{36}}")
    ModelAndView preview(@AuthenticationPrincipal CurrentStaff me, @PathVariable UUID list) {
        return preview(list, FormErrors.NONE, me);
    }

    @PostMapping("/rollout/equipment-list/{list:[0-9a-f-]{36}}")
    ModelAndView confirm(
            @AuthenticationPrincipal CurrentStaff me,
            @PathVariable UUID list,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        try {
            Flash.done(next, "network.import.done", importing.confirm(list, me, new Sent(sent).key()));
        } catch (Refusal refusal) {
            ModelAndView view = preview(list, FormErrors.of(refusal), me);
            view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
            return view;
        }
        return new ModelAndView(
                "redirect:/rollout/" + importing.preview(list, me).centre().id() + "/equipment");
    }

    @GetMapping("/rollout/equipment-list/template.csv")
    ResponseEntity<byte[]> template(Locale locale) {
        return templates.of("equipment", ImportingEquipment.COLUMNS, locale);
    }

    private ModelAndView preview(UUID list, FormErrors errors, CurrentStaff me) {
        var preview = importing.preview(list, me);
        return new ModelAndView("oversight/network/brought")
                .addObject("title", "network.import.title")
                .addObject("centre", preview.centre())
                .addObject("list", preview.list())
                .addObject("read", preview.read())
                .addObject("action", "/rollout/equipment-list/" + list)
                .addObject("back", "/rollout/" + preview.centre().id() + "/equipment")
                .addObject("errors", errors);
    }

    private ModelAndView done(
            UUID id, Map<String, String> sent, CurrentStaff me, RedirectAttributes next, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return refused(id, sent, refusal, me);
        }
        Flash.done(next, "network.done.equipment");
        return new ModelAndView("redirect:/rollout/" + id + "/equipment");
    }

    private ModelAndView refused(UUID id, Map<String, String> sent, Refusal refusal, CurrentStaff me) {
        ModelAndView view = page(id, sent, FormErrors.of(refusal), me);
        view.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        return view;
    }

    private static Equipment.Move moved(Sent it) {
        return new Equipment.Move(
                it.get("of"), it.id("to"), it.get("state"), it.get("place"), it.get("reason"), it.version());
    }

    private static Equipment.Typing typing(Sent it) {
        return new Equipment.Typing(
                it.get("serial"),
                it.get("equipmentKind"),
                it.get("model"),
                it.get("state"),
                it.get("place"),
                it.get("warranty"));
    }

    private ModelAndView page(UUID id, Map<String, String> typed, FormErrors errors, CurrentStaff me) {
        return new ModelAndView("oversight/network/equipment")
                .addObject("centre", centres.seen(id, me))
                .addObject("centres", centres.of(me))
                .addObject("items", equipment.of(id, me))
                .addObject("today", CairoTime.today(clock))
                .addObject("typed", typed)
                .addObject("errors", errors);
    }
}
