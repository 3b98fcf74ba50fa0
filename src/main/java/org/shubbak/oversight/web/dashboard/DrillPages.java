package org.shubbak.oversight.web.dashboard;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shubbak.organisation.Role;
import org.shubbak.oversight.dashboard.Drilling;
import org.shubbak.oversight.dashboard.Drilling.Drill;
import org.shubbak.oversight.dashboard.Level;
import org.shubbak.oversight.dashboard.Levels;
import org.shubbak.oversight.dashboard.RequestLedgers;
import org.shubbak.oversight.dashboard.RequestLedgers.RequestLedger;
import org.shubbak.oversight.tally.Listing.After;
import org.shubbak.oversight.tally.Waiting;
import org.shubbak.oversight.tally.Which;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The way down from a figure: the requests behind it, and one of them. */
@Controller
class DrillPages {

    private final Levels levels;
    private final Drilling drilling;
    private final RequestLedgers ledgers;
    private final Choices choices;
    private final Clock clock;

    DrillPages(Levels levels, Drilling drilling, RequestLedgers ledgers, Choices choices, Clock clock) {
        this.levels = levels;
        this.drilling = drilling;
        this.ledgers = ledgers;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/overview/{code}/requests")
    String list(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me,
            Model model) {
        Look look = Look.of(code, sent);
        Level level = levels.read(code, look.alone(), me);
        Stretch stretch = Stretch.of(look, CairoTime.today(clock));
        Which which = which(sent);
        Drill drill = drilling.of(level, stretch.span(), choices.cut(look), which, After.read(sent.get("after")));
        After next = drill.next();
        model.addAttribute("path", levels.path(level, me));
        model.addAttribute("drill", drill);
        model.addAttribute("which", which);
        model.addAttribute("look", look);
        model.addAttribute("stretch", stretch);
        model.addAttribute("next", next == null ? null : look.requests(onward(sent, next)));
        return "oversight/dashboard/requests";
    }

    /** Which requests an address asks for; those received when it says nothing that is known. */
    private static Which which(Map<String, String> sent) {
        Which.Kind kind = of(List.of(Which.Kind.values()), sent.getOrDefault("which", ""), Which.Kind.RECEIVED);
        if (kind != Which.Kind.WAITING) {
            return Which.of(kind);
        }
        Waiting.Party party = of(List.of(Waiting.Party.values()), sent.getOrDefault("party", ""), Waiting.Party.US);
        return Which.waiting(party, sent.get("who"));
    }

    private static <E extends Enum<E>> E of(List<E> all, String word, E otherwise) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return all.stream().filter(one -> one.name().equals(name)).findFirst().orElse(otherwise);
    }

    private static Map<String, String> onward(Map<String, String> sent, After next) {
        Map<String, String> list = new LinkedHashMap<>();
        List.of("which", "party", "who").stream()
                .filter(sent::containsKey)
                .forEach(name -> list.put(name, sent.getOrDefault(name, "")));
        list.put("after", next.toString());
        return list;
    }

    /** The file of the request for whoever may see it; its account without the person for everybody else. */
    @GetMapping("/overview/requests/{number}")
    String request(@PathVariable String number, @AuthenticationPrincipal CurrentStaff me, Model model) {
        RequestLedger ledger = ledgers.of(number, me);
        if (me.has(Role.MANAGER) && me.mayServe(ledger.unit().id())) {
            return "redirect:/cases/" + UriUtils.encodePathSegment(ledger.number(), StandardCharsets.UTF_8);
        }
        model.addAttribute("ledger", ledger);
        return "oversight/dashboard/request";
    }
}
