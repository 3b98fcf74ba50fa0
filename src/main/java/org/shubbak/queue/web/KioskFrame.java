package org.shubbak.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import org.shubbak.organisation.Organisation;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.device.Devices;
import org.shubbak.queue.hall.ServicesShown;
import org.shubbak.queue.kiosk.GivingAtKiosk;
import org.shubbak.shared.Refusal;
import org.shubbak.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all pages of a kiosk share: which one it is, and the first page, to which every no leads back. */
@Component
class KioskFrame {

    private final Devices devices;
    private final GivingAtKiosk giving;
    private final ServicesShown services;
    private final Organisation organisation;

    KioskFrame(Devices devices, GivingAtKiosk giving, ServicesShown services, Organisation organisation) {
        this.devices = devices;
        this.giving = giving;
        this.services = services;
        this.organisation = organisation;
    }

    /** @throws Refusal {@code queue.unknown-device}, for which there is no kiosk to lead back to */
    Device kiosk(String token, Model model) {
        Device kiosk = devices.known(token, Device.Kind.KIOSK);
        model.addAttribute("token", token);
        model.addAttribute("unit", organisation.unit(kiosk.unit()));
        return kiosk;
    }

    String start(Device kiosk, FormErrors errors, Model model) {
        model.addAttribute("sectors", services.sectors());
        model.addAttribute("errors", errors);
        model.addAttribute("shut", errors.isEmpty() ? giving.shut(kiosk) : null);
        return "queue/kiosk/start";
    }

    /** The first page with the sentence of the no: a kiosk has no address bar, so nobody may be led out of its pages. */
    String back(Device kiosk, Refusal no, HttpServletResponse response, Model model) {
        response.setStatus(no.kind().status());
        return start(kiosk, FormErrors.of(no), model);
    }
}
