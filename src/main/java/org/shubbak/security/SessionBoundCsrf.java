package org.shubbak.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * Proves that a form was ours. For a signed-in person the proof is a keyed hash of the session's id, so nothing is
 * stored; for a visitor it is a random cookie that the form repeats.
 */
final class SessionBoundCsrf implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final String COOKIE = "shubbak-form";

    private final Keyed keyed;

    SessionBoundCsrf(Keyed keyed) {
        this.keyed = keyed;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return ofSession(request, UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null && token != null) {
            return;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, token == null ? "" : token.getToken())
                        .httpOnly(true)
                        .sameSite("Strict")
                        .secure(request.isSecure())
                        .path("/")
                        .maxAge(token == null ? 0 : -1)
                        .build()
                        .toString());
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (request.getSession(false) == null
                && (cookie == null || cookie.getValue().isEmpty())) {
            return null;
        }
        return ofSession(request, cookie == null ? "" : cookie.getValue());
    }

    private CsrfToken ofSession(HttpServletRequest request, String visitors) {
        var session = request.getSession(false);
        var value = session == null ? visitors : keyed.hash("csrf:" + session.getId());
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }
}
