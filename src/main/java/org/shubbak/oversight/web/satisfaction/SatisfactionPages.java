package org.shubbak.oversight.web.satisfaction;

import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.Places;
import org.shubbak.oversight.satisfaction.Opinions;
import org.shubbak.oversight.satisfaction.Satisfaction;
import org.shubbak.oversight.satisfaction.Satisfaction.Before;
import org.shubbak.oversight.tally.Area;
import org.shubbak.oversight.tally.Span;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What applicants say of the service, for whoever looks after the centre, the governorate or the country. */
@Controller
class SatisfactionPages {

    private static final int LINES = 25;
    private static final int LONGEST = 12;

    private final Satisfaction satisfaction;
    private final Opinions opinions;
    private final Places places;
    private final OpinionNames names;
    private final Clock clock;

    SatisfactionPages(Satisfaction satisfaction, Opinions opinions, Places places, OpinionNames names, Clock clock) {
        this.satisfaction = satisfaction;
        this.opinions = opinions;
        this.places = places;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/satisfaction")
    String show(
            @AuthenticationPrincipal CurrentStaff me,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "3") int months,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        Area asked = places.read(area, me);
        int back = Math.clamp(months, 1, LONGEST);
        YearMonth last = YearMonth.from(CairoTime.today(clock));
        Span span = Span.months(last.minusMonths(back - 1L), last);
        model.addAttribute("area", asked);
        model.addAttribute("months", back);
        model.addAttribute("all", all);
        model.addAttribute("span", span);
        model.addAttribute("name", places.name(asked));
        model.addAttribute("places", places.within(me));
        model.addAttribute("total", satisfaction.of(asked, span));
        model.addAttribute("centres", names.ofCentres(opinions.byCentre(asked, span)));
        model.addAttribute("services", names.ofServices(opinions.byService(asked, span)));
        var words = satisfaction.words(asked, span, Before.read(before), LINES);
        model.addAttribute("words", names.ofWords(words.words()));
        model.addAttribute("next", words.next() == null ? "" : words.next().toString());
        return "oversight/satisfaction/page";
    }
}
