package org.shubbak.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer: pages follow the switch ({@code ?lang=}, kept in the cookie {@code lang}) and are Arabic
 * until someone says otherwise; the API follows {@code Accept-Language}.
 */
@Component("localeResolver")
final class Locales implements LocaleResolver {

    static final Locale ARABIC = Locale.of("ar", "EG");
    static final Locale ENGLISH = Locale.ENGLISH;
    private static final String NAME = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (Api.isApi(request)) {
            return accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }
        String asked = request.getParameterMap().containsKey(NAME) ? request.getParameter(NAME) : null;
        Cookie kept = WebUtils.getCookie(request, NAME);
        return of(isKnown(asked) ? asked : kept == null ? null : kept.getValue());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            var cookie = ResponseCookie.from(NAME, locale.getLanguage())
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax");
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
        }
    }

    /** Remembers a language asked for in the address. */
    void remember(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        if (query != null && query.contains(NAME + "=") && isKnown(request.getParameter(NAME))) {
            setLocale(request, response, of(request.getParameter(NAME)));
        }
    }

    private static Locale accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return ARABIC;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), List.of(ARABIC, Locale.of("ar"), ENGLISH));
            return ENGLISH.equals(best) ? ENGLISH : ARABIC;
        } catch (IllegalArgumentException malformed) {
            return ARABIC;
        }
    }

    private static boolean isKnown(@Nullable String language) {
        return "ar".equals(language) || "en".equals(language);
    }

    private static Locale of(@Nullable String language) {
        return "en".equals(language) ? ENGLISH : ARABIC;
    }
}
