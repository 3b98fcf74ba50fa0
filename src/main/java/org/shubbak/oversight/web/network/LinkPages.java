package org.shubbak.oversight.web.network;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.Scope;
import org.shubbak.oversight.network.rollout.LinkStates;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.UnitId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The link state of every centre that works, in the rollout or not, renewed while it is watched. */
@Controller
class LinkPages {

    private final LinkStates links;
    private final Organisation organisation;
    private final Scope scope;

    LinkPages(LinkStates links, Organisation organisation, Scope scope) {
        this.links = links;
        this.organisation = organisation;
        this.scope = scope;
    }

    @GetMapping("/rollout/links")
    ModelAndView links(
            @AuthenticationPrincipal CurrentStaff me, @RequestParam(required = false) LinkStates.@Nullable State only) {
        return view("oversight/network/links", only, me);
    }

    @GetMapping("/rollout/links/now")
    ModelAndView now(
            @AuthenticationPrincipal CurrentStaff me, @RequestParam(required = false) LinkStates.@Nullable State only) {
        return view("oversight/network/linkRows", only, me);
    }

    private ModelAndView view(String template, LinkStates.@Nullable State only, CurrentStaff me) {
        return new ModelAndView(template).addObject("lines", lines(me)).addObject("only", only);
    }

    /** The silent ones first: they are what one looks for. */
    private List<LinkLine> lines(CurrentStaff me) {
        List<Unit> units = scope.of(me).stream()
                .map(organisation::unit)
                .filter(LinkPages::works)
                .toList();
        Map<UnitId, LinkStates.Link> heard =
                links.of(units.stream().map(Unit::id).toList());
        return units.stream()
                .flatMap(unit -> Stream.ofNullable(heard.get(unit.id())).map(link -> new LinkLine(unit, link)))
                .sorted(Comparator.comparingInt(
                                (LinkLine line) -> urgency(line.link().state()))
                        .thenComparing(line -> line.unit().id().value()))
                .toList();
    }

    /** A governorate's diwan has no window for citizens. */
    private static boolean works(Unit unit) {
        return unit.kind() != Unit.Kind.DIWAN;
    }

    private static int urgency(LinkStates.State state) {
        return switch (state) {
            case SILENT -> 0;
            case QUIET -> 1;
            case NEVER -> 2;
            case HEARD -> 3;
            case CLOSED -> 4;
        };
    }
}
