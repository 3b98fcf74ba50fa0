package org.shubbak.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Reads from the signed-in principal what the top bar shows. */
@Component
final class Badges {

    @Nullable
    StaffBadge of(HttpServletRequest request, Locale locale) {
        if (!(request.getUserPrincipal() instanceof Authentication signedIn)) {
            return null;
        }
        Set<String> roles = signedIn.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toUnmodifiableSet());
        return new StaffBadge(signedIn.getName(), "", roles);
    }
}
