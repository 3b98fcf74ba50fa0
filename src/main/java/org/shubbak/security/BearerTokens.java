package org.shubbak.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.shubbak.security.Tokens.Grant;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the member of staff by the bearer token of an API call; a token that is not good is refused at once. */
final class BearerTokens extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final Duration KEPT = Duration.ofSeconds(3);

    private final Tokens tokens;
    private final StaffDirectory directory;
    private final AuthenticationEntryPoint refused;
    private final Clock clock;
    private final Kept<String, Optional<Grant>> kept;

    BearerTokens(Tokens tokens, StaffDirectory directory, AuthenticationEntryPoint refused, Clock clock) {
        this.tokens = tokens;
        this.directory = directory;
        this.refused = refused;
        this.clock = clock;
        this.kept = new Kept<>(clock, KEPT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        var staff =
                header.startsWith(BEARER) ? owner(header.substring(BEARER.length())) : Optional.<CurrentStaff>empty();
        if (staff.isEmpty()) {
            refused.commence(request, response, new BadCredentialsException("token"));
            return;
        }
        SecurityContextHolder.getContext().setAuthentication(new SignedIn(staff.get()));
        chain.doFilter(request, response);
    }

    private Optional<CurrentStaff> owner(String token) {
        if (!token.startsWith(Tokens.PREFIX)) {
            return Optional.empty();
        }
        return kept.get(Sha256.hex(token), tokens::find)
                .filter(grant -> grant.expires().isAfter(clock.instant()))
                .map(Grant::staff)
                .flatMap(directory::current);
    }
}
