package org.shubbak.oversight.web.dashboard;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;
import org.shubbak.oversight.dashboard.Level;
import org.shubbak.security.CurrentStaff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The other pages of oversight that the overview leads to: the one list of them. */
@Component
class Ways {

    private static final List<Way> ALL = List.of(
            new Way("/late", "dashboard.way.late", "late", Set.of(Role.MANAGER, Role.MINISTRY), false),
            new Way("/reports", "dashboard.way.reports", "document", Set.of(Role.MANAGER, Role.MINISTRY), false),
            new Way("/signals", "dashboard.way.signals", "eye", Set.of(Role.MANAGER), true),
            new Way("/satisfaction", "dashboard.way.satisfaction", "check", Set.of(Role.MANAGER, Role.MINISTRY), false),
            new Way("/rollout", "dashboard.way.rollout", "building", Set.of(Role.MANAGER, Role.MINISTRY), false),
            new Way("/visits", "dashboard.way.visits", "inspect", Set.of(Role.MANAGER, Role.MINISTRY), false),
            new Way("/people", "dashboard.way.people", "person", Set.of(Role.MANAGER, Role.MINISTRY), false));

    private final ObjectProvider<RequestMappingHandlerMapping> pages;
    private volatile @Nullable List<Way> there;

    Ways(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages;
    }

    /** Those that are there and open to the person, whose own level is {@code home}. */
    List<Way> of(CurrentStaff me, Level home) {
        return there().stream()
                .filter(way -> way.roles().stream().anyMatch(me::has))
                .filter(way -> !way.aboveCentres() || home.kind() != Level.Kind.CENTRE)
                .toList();
    }

    private List<Way> there() {
        List<Way> known = there;
        if (known == null) {
            Set<String> paths = pages.getObject().getHandlerMethods().keySet().stream()
                    .flatMap(page -> page.getPatternValues().stream())
                    .collect(Collectors.toSet());
            known = ALL.stream().filter(way -> paths.contains(way.href())).toList();
            there = known;
        }
        return known;
    }
}
