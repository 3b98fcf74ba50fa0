package org.shubbak.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers are told: run and show nothing but our own files, and let no other site frame a page. Only stored
 * documents may be framed, by our own pages, which show them beside the checklist; a stored document brings its own,
 * narrower rights along.
 */
final class SecurityHeaders {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; ";

    /** The signing program on an official's own computer, which two pages may ask. */
    private static final String AGENT = "connect-src 'self' http://127.0.0.1:17465; ";

    private SecurityHeaders() {}

    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frame -> frame.disable())
                .addHeaderWriter(framing())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(self), geolocation=(self), microphone=()"));
    }

    private static boolean signs(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/cases/") || path.startsWith("/me/certificate");
    }

    private static HeaderWriter framing() {
        return (request, response) -> {
            if (response.containsHeader("Content-Security-Policy")) {
                response.setHeader("X-Frame-Options", "SAMEORIGIN");
                return;
            }
            var framed = request.getRequestURI().startsWith(request.getContextPath() + "/documents/");
            response.setHeader(
                    "Content-Security-Policy",
                    POLICY + (signs(request) ? AGENT : "") + "frame-ancestors " + (framed ? "'self'" : "'none'"));
            response.setHeader("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
        };
    }
}
