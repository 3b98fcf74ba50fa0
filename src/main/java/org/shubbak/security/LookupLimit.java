package org.shubbak.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops the guessing of request numbers, phone digits and licence codes: an address that missed too often of late has to
 * wait. Looking up what exists takes nothing.
 */
@Component
class LookupLimit extends OncePerRequestFilter {

    private static final List<String> GUESSABLE = List.of("/track", "/L/", "/verify", "/api/v1/verify/");
    private static final Duration REFILL = Duration.ofMinutes(1);

    private final Buckets misses;

    LookupLimit(@Value("${shubbak.lookups.misses-per-minute:60}") int perMinute) {
        this.misses = new Buckets(perMinute, REFILL);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return GUESSABLE.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bucket = misses.of(request.getRemoteAddr());
        if (bucket.getAvailableTokens() < 1) {
            response.setHeader("Retry-After", "10");
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() >= 400) {
            bucket.tryConsume(1);
        }
    }
}
