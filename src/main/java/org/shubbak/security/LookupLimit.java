package org.shubbak.security;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shubbak.shared.SerialNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops the guessing of request numbers, phone digits and licence codes: an address that missed too often of late has to
 * wait, and so has everybody who types the digits for a request at which too many missed. Looking up what exists takes
 * nothing, and the code on the receipt opens its page always.
 */
@Component
class LookupLimit extends OncePerRequestFilter {

    private static final List<String> GUESSABLE =
            List.of("/track", "/L/", "/verify", "/api/v1/verify/", "/t/", "/kiosk/", "/board/", "/appointments/");

    private final Buckets addresses;
    private final Buckets numbers;

    LookupLimit(
            @Value("${shubbak.lookups.misses-per-minute:300}") int perMinute,
            @Value("${shubbak.lookups.misses-per-number:20}") int perNumber) {
        this.addresses = new Buckets(perMinute, Duration.ofMinutes(1));
        this.numbers = new Buckets(perNumber, Duration.ofHours(1));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return GUESSABLE.stream().noneMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var buckets = Stream.concat(
                        Stream.of(addresses.of(request.getRemoteAddr())),
                        typedNumber(request).map(numbers::of).stream())
                .toList();
        if (buckets.stream().anyMatch(bucket -> bucket.getAvailableTokens() < 1)) {
            response.setHeader("Retry-After", "60");
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() >= 400 && response.getStatus() < 500) {
            buckets.forEach((Bucket bucket) -> bucket.tryConsume(1));
        }
    }

    private static Optional<String> typedNumber(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                ? Optional.ofNullable(request.getParameter("number"))
                        .flatMap(SerialNumber::read)
                        .map(SerialNumber::value)
                : Optional.empty();
    }
}
