package org.shubbak.requests.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.requests.MyDay;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.workflow.Worklist;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My work (أعمالي): what was dealt to me, oldest due first. */
@Controller
class WorkPages {

    private static final int ROWS = 50;

    private final Worklist worklist;
    private final MyDay day;
    private final WorkRows rows;
    private final Clock clock;

    WorkPages(Worklist worklist, MyDay day, WorkRows rows, Clock clock) {
        this.worklist = worklist;
        this.day = day;
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/work")
    String mine(
            @RequestParam(defaultValue = "todo") String tab,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        var counters = worklist.counters(me.id(), me.unit(), me.roles());
        model.addAttribute("tab", tab);
        model.addAttribute("counters", counters);
        model.addAttribute("doneToday", day.count(me));
        model.addAttribute("today", CairoTime.today(clock));
        if (tab.equals("done")) {
            model.addAttribute("done", rows.done(day.of(me)));
            return "requests/work/done";
        }
        var slice = worklist.mine(me.id(), me.unit(), me.roles(), tabOf(tab), Cursors.read(after), ROWS);
        model.addAttribute("rows", rows.of(slice.steps()));
        model.addAttribute(
                "next", Optional.ofNullable(slice.next()).map(Cursors::write).orElse(null));
        model.addAttribute("first", after == null);
        return "requests/work/list";
    }

    private static org.shubbak.workflow.Tab tabOf(String tab) {
        return List.of(org.shubbak.workflow.Tab.values()).stream()
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(tab))
                .findFirst()
                .orElse(org.shubbak.workflow.Tab.TODO);
    }
}
