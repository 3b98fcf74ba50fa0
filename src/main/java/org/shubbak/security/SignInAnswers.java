package org.shubbak.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.shubbak.organisation.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Where the browser goes after a sign-in, a failed one, and a page that is not for this person. */
@Component
class SignInAnswers {

    static final String SESSION_COOKIE = "shubbak";

    private static final String SIGN_IN = "/sign-in";
    private static final String OWN_PASSWORD = "/me/password";

    void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        var roles = signedIn.getPrincipal() instanceof CurrentStaff staff ? staff.roles() : Set.<Role>of();
        var landing = roles.isEmpty() ? OWN_PASSWORD : AccessTable.landing(roles);
        response.sendRedirect(request.getContextPath() + landing);
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var why = reason instanceof SignInProvider.TooManyTries ? "?error=wait" : "?error=wrong";
        response.sendRedirect(request.getContextPath() + SIGN_IN + why);
    }

    /** Parts of a page fetched by script must not be answered with the sign-in page. */
    void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var signIn = request.getContextPath() + SIGN_IN;
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(signIn);
        }
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getAuthorities().isEmpty()) {
            response.sendRedirect(request.getContextPath() + OWN_PASSWORD);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
