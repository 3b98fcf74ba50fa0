package org.shubbak.queue.web;

import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.device.Devices;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Windows;
import org.shubbak.queue.live.BoardPicture;
import org.shubbak.queue.live.Boards;
import org.shubbak.queue.live.HallNews;
import org.shubbak.queue.live.Slides;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The boards (شاشات النداء): of the hall, over a window, and the information slides. */
@Controller
class BoardPages {

    private final Devices devices;
    private final Boards boards;
    private final Halls halls;
    private final Windows windows;
    private final Slides slides;
    private final LiveStreams streams;
    private final Organisation organisation;

    BoardPages(
            Devices devices,
            Boards boards,
            Halls halls,
            Windows windows,
            Slides slides,
            LiveStreams streams,
            Organisation organisation) {
        this.devices = devices;
        this.boards = boards;
        this.halls = halls;
        this.windows = windows;
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

    /** The picture, for boards whose stream does not hold. */
    @GetMapping("/board/{token}/now")
    @ResponseBody
    BoardPicture now(@PathVariable String token) {
        return boards.of(devices.known(token).unit());
    }

    @GetMapping(path = "/board/{token}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    SseEmitter live(@PathVariable String token) {
        return streams.open(devices.known(token).unit(), false, BoardPages::told);
    }

    private static @Nullable Object told(HallNews news) {
        return news.board();
    }

    private String hall(Device device, Model model) {
        model.addAttribute("picture", boards.of(device.unit()));
        return "queue/board/hall";
    }

    private String window(Device device, Model model) {
        HallWindow over = windows.of(device.unit()).stream()
                .filter(one -> one.id().equals(device.window()))
                .findFirst()
                .orElseThrow();
        model.addAttribute("number", over.number());
        model.addAttribute("picture", boards.of(device.unit()));
        return "queue/board/window";
    }

    private String slides(Device device, Model model) {
        model.addAttribute("slides", slides.of(device.unit()));
        model.addAttribute("seconds", halls.of(device.unit()).slides().seconds());
        return "queue/board/slides";
    }
}
