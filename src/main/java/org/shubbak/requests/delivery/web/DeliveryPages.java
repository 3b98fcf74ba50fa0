package org.shubbak.requests.delivery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.licences.Licences;
import org.shubbak.organisation.Role;
import org.shubbak.requests.Delivering;
import org.shubbak.requests.RequestRow;
import org.shubbak.requests.delivery.Receiving;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Flash;
import org.shubbak.web.FormErrors;
import org.shubbak.web.PublicAddress;
import org.shubbak.workflow.StepView;
import org.shubbak.workflow.Tab;
import org.shubbak.workflow.Worklist;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the delivery clerk (موظف التسليم). */
@Controller
class DeliveryPages {

    private static final int MOST_SHOWN = 50;

    private final Worklist worklist;
    private final Catalogue catalogue;
    private final Licences licences;
    private final Receiving receiving;
    private final TypedNumber typed;
    private final PublicAddress address;

    DeliveryPages(
            Worklist worklist,
            Catalogue catalogue,
            Licences licences,
            Receiving receiving,
            TypedNumber typed,
            PublicAddress address) {
        this.worklist = worklist;
        this.catalogue = catalogue;
        this.licences = licences;
        this.receiving = receiving;
        this.typed = typed;
        this.address = address;
    }

    record HandoverForm(
            @Nullable String commandKey,
            @Nullable String receivedBy,
            @Nullable String capacity,
            @Nullable String identity) {

        static HandoverForm of(String holder) {
            return new HandoverForm(null, holder, "holder", "");
        }

        Delivering.Handover handover() {
            return new Delivering.Handover(text(receivedBy), text(capacity), text(identity));
        }

        static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    @GetMapping("/delivery")
    String window(@RequestParam(defaultValue = "") String q, Model model, @AuthenticationPrincipal CurrentStaff me) {
        var number = typed.request(q);
        var standing = q.isBlank() ? null : receiving.standing(number, me);
        if (standing == Receiving.Standing.READY) {
            return "redirect:/delivery/" + number.orElseThrow();
        }
        model.addAttribute("q", q.strip());
        model.addAttribute("standing", standing == null ? "" : standing.name());
        model.addAttribute("ready", ready(me));
        if (model.getAttribute("handed") instanceof String handed) {
            model.addAttribute("question", QuestionCode.of(receiving.servedRequest(handed, me), address));
        }
        return "requests/delivery/window";
    }

    @GetMapping("/delivery/{number}")
    String handover(@PathVariable String number, Model model, @AuthenticationPrincipal CurrentStaff me) {
        var request = receiving.servedRequest(number, me);
        if (!receiving.isReady(request)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "requests.not-ready");
        }
        var holder = receiving.holder(request, me);
        return draw(request, HandoverForm.of(holder.name()), FormErrors.NONE, model);
    }

    @PostMapping("/delivery/{number}")
    String handOver(
            @PathVariable String number,
            @ModelAttribute HandoverForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @AuthenticationPrincipal CurrentStaff me) {
        try {
            receiving.handOver(number, form.handover(), me, HandoverForm.text(form.commandKey()));
        } catch (Refusal refusal) {
            var request = receiving.servedRequest(number, me);
            receiving.holder(request, me);
            response.setStatus(refusal.kind().status());
            return draw(request, form, FormErrors.of(refusal), model);
        }
        Flash.done(next, "delivery.done", number);
        next.addFlashAttribute("handed", number);
        return "redirect:/delivery";
    }

    private List<Ready> ready(CurrentStaff me) {
        return worklist.mine(me.id(), me.unit(), Set.of(Role.DELIVERY), Tab.TODO, null, MOST_SHOWN).steps().stream()
                .map(this::row)
                .toList();
    }

    private Ready row(StepView step) {
        return new Ready(step.requestNumber(), catalogue.named(step.service()), step.openedAt());
    }

    private String draw(RequestRow request, HandoverForm form, FormErrors errors, Model model) {
        model.addAttribute("number", request.number());
        model.addAttribute("holder", request.holderName());
        model.addAttribute("service", catalogue.version(request.service(), request.serviceVersion()));
        model.addAttribute("licence", licences.ofRequest(request.id()).orElse(null));
        model.addAttribute("receivedBy", HandoverForm.text(form.receivedBy()));
        model.addAttribute("capacity", HandoverForm.text(form.capacity()));
        model.addAttribute("identity", HandoverForm.text(form.identity()));
        model.addAttribute("errors", errors);
        return "requests/delivery/handover";
    }
}
