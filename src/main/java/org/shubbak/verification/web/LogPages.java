package org.shubbak.verification.web;

import org.jspecify.annotations.Nullable;
import org.shubbak.audit.PublicLog;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public log as a page. */
@Controller
class LogPages {

    private static final int SHOWN = 30;

    private final PublicLog log;

    LogPages(PublicLog log) {
        this.log = log;
    }

    /** @param before heads with smaller numbers; the newest when it is not given */
    @GetMapping("/log")
    ModelAndView show(@RequestParam(required = false) @Nullable Long before) {
        long last = log.latest().map(head -> head.head().number()).orElse(0L);
        long end = before == null ? last + 1 : Math.clamp(before, 1, last + 1);
        long after = Math.max(end - 1 - SHOWN, 0);
        var page = new ModelAndView("verification/log");
        page.addObject("heads", log.after(after, (int) (end - 1 - after)).reversed());
        page.addObject("keys", log.keys());
        page.addObject("earlier", after);
        return page;
    }
}
