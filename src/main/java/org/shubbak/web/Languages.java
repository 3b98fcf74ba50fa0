package org.shubbak.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Remembers the language a person switched to, and says where the switch leads. */
@Component
final class Languages implements HandlerInterceptor {

    private final Locales locales;

    Languages(Locales locales) {
        this.locales = locales;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        locales.remember(request, response);
        return true;
    }

    static String switchedAddress(HttpServletRequest request, String language) {
        String query = request.getQueryString();
        return UriComponentsBuilder.fromPath(Api.path(request))
                .query(query)
                .replaceQueryParam("lang", language)
                .build(query != null && query.contains("%"))
                .toUriString();
    }
}
