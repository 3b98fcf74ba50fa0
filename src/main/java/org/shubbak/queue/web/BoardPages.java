package org.shubbak.queue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.shubbak.organisation.Organisation;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.device.Devices;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.live.BoardPicture;
import org.shubbak.queue.live.HallSnapshot;
import org.shubbak.queue.live.LiveHalls;
import org.shubbak.queue.live.Slides;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The boards (شاشات النداء): of the hall, over a window, and the information slides. */
@Controller
class BoardPages {

    private final Devices devices;
    private final LiveHalls live;
    private final Halls halls;
    private final Slides slides;
    private final LiveStreams streams;
    private final Organisation organisation;

    BoardPages(
            Devices devices,
            LiveHalls live,
            Halls halls,
            Slides slides,
            LiveStreams streams,
            Organisation organisation) {
        this.devices = devices;
        this.live = live;
        this.halls = halls;
        this.slides = slides;
        this.streams = streams;
        this.organisation = organisation;
    }

    @GetMapping("/board/{token}")
    String board(@PathVariable String token, Model model) {
        Device device = devices.known(token);
        model.addAttribute("token", token);
        model.addAttribute("unit", organisation.unit(device.unit()));
        return switch (device.kind()) {
            case HALL -> hall(device, model);
            case WINDOW -> window(device, model);
            case SLIDES -> slides(device, model);
            case KIOSK -> "redirect:/kiosk/" + token;
        };
    }

    /** The picture, for boards whose stream does not hold; an old one is not passed off as new. */
    @GetMapping("/board/{token}/now")
    ResponseEntity<BoardPicture> now(@PathVariable String token) {
        HallSnapshot known = live.now(devices.known(token).unit());
        return live.isStale(known)
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, "5")
                        .build()
                : ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(known.board());
    }

    @GetMapping("/board/{token}/live")
    void live(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        UnitId unit = devices.known(token).unit();
        streams.open(request, response, stream -> live.look(unit, stream));
    }

    private String hall(Device device, Model model) {
        picture(device, model);
        return "queue/board/hall";
    }

    private String window(Device device, Model model) {
        HallSnapshot known = picture(device, model);
        UUID over = device.window();
        Integer number = over == null ? null : known.windows().get(over);
        if (number == null) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-window");
        }
        model.addAttribute("number", number);
        return "queue/board/window";
    }

    private HallSnapshot picture(Device device, Model model) {
        HallSnapshot known = live.now(device.unit());
        model.addAttribute("picture", known.board());
        model.addAttribute("stale", live.isStale(known));
        return known;
    }

    private String slides(Device device, Model model) {
        model.addAttribute("slides", slides.of(device.unit()));
        model.addAttribute("seconds", halls.of(device.unit()).slides().seconds());
        return "queue/board/slides";
    }
}
