package org.shubbak.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.QrCode;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.device.Devices;
import org.shubbak.queue.hall.Windows;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.FormErrors;
import org.shubbak.web.PublicAddress;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The kiosks and boards of a hall: each gets an address of its own, shown once. */
@Controller
class DevicePages {

    private final Devices devices;
    private final Windows windows;
    private final PublicAddress address;

    DevicePages(Devices devices, Windows windows, PublicAddress address) {
        this.devices = devices;
        this.windows = windows;
        this.address = address;
    }

    @GetMapping("/hall/devices")
    String devices(@AuthenticationPrincipal CurrentStaff me, Model model) {
        return draw(me, FormErrors.NONE, null, model);
    }

    @PostMapping("/hall/devices")
    String add(
            @RequestParam Device.Kind kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable UUID window,
            @AuthenticationPrincipal CurrentStaff me,
            HttpServletResponse response,
            Model model) {
        try {
            Devices.Added added = devices.add(kind, name, window, me);
            return draw(me, FormErrors.NONE, added, model);
        } catch (Refusal no) {
            response.setStatus(no.kind().status());
            model.addAttribute("kind", kind);
            model.addAttribute("name", name);
            return draw(me, FormErrors.of(no), null, model);
        }
    }

    @PostMapping("/hall/devices/{id}/revoke")
    String revoke(@PathVariable UUID id, @AuthenticationPrincipal CurrentStaff me) {
        devices.revoke(id, me);
        return "redirect:/hall/devices";
    }

    private String draw(CurrentStaff me, FormErrors errors, Devices.@Nullable Added added, Model model) {
        String link = added == null
                ? ""
                : address.of((added.device().kind() == Device.Kind.KIOSK ? "/kiosk/" : "/board/") + added.token());
        model.addAttribute("devices", devices.of(me.unit()));
        model.addAttribute("windows", windows.of(me.unit()));
        model.addAttribute("errors", errors);
        model.addAttribute("link", link);
        model.addAttribute("qr", link.isEmpty() ? "" : QrCode.svg(link));
        return "queue/devices";
    }
}
