package org.shubbak.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.shared.StaffId;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in the session only who is signed in. What the person may do is looked up anew, so that it is never older than
 * a few seconds. A session ends twelve hours after the sign-in, whatever is done in it.
 */
@Component
class StaffSessions implements SecurityContextRepository {

    /** The session's only attribute; Spring Session also indexes sessions by it. */
    static final String STAFF = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private static final Duration LONGEST = Duration.ofHours(12);

    private final StaffDirectory directory;
    private final Clock clock;

    StaffSessions(StaffDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> context(request), () -> !containsContext(request));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedIn signedIn) {
            request.getSession()
                    .setAttribute(STAFF, signedIn.getPrincipal().id().toString());
        } else {
            var session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(STAFF);
            }
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return staffOf(request).isPresent();
    }

    private SecurityContext context(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        staffOf(request).flatMap(directory::current).map(SignedIn::new).ifPresent(context::setAuthentication);
        return context;
    }

    private Optional<StaffId> staffOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .filter(this::isYoungEnough)
                .map(session -> session.getAttribute(STAFF))
                .map(id -> new StaffId(UUID.fromString(id.toString())));
    }

    private boolean isYoungEnough(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).isAfter(clock.instant());
    }
}
