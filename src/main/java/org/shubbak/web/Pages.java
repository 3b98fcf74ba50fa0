package org.shubbak.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Makes the {@link Page} of a request. */
@Component
final class Pages {

    private final Messages messages;
    private final LocaleResolver locales;
    private final Assets assets;
    private final Badges badges;

    Pages(Messages messages, LocaleResolver locales, Assets assets, Badges badges) {
        this.messages = messages;
        this.locales = locales;
        this.assets = assets;
        this.badges = badges;
    }

    Page of(HttpServletRequest request) {
        var locale = locales.resolveLocale(request);
        return new Page(request, locale, messages, assets::address, badges.of(request, locale));
    }
}
