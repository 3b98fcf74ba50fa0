package org.shubbak.web;

import jakarta.servlet.http.HttpServletRequest;
import org.shubbak.shared.Bilingual;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Makes the {@link Page} of a request. */
@Component
final class Pages {

    private final Messages messages;
    private final LocaleResolver locales;
    private final Assets assets;
    private final Badges badges;
    private final ObjectProvider<BodyNames> bodies;

    Pages(Messages messages, LocaleResolver locales, Assets assets, Badges badges, ObjectProvider<BodyNames> bodies) {
        this.messages = messages;
        this.locales = locales;
        this.assets = assets;
        this.badges = badges;
        this.bodies = bodies;
    }

    Page of(HttpServletRequest request) {
        var locale = locales.resolveLocale(request);
        return new Page(request, locale, messages, assets::address, badges.of(request, locale), this::body);
    }

    /** A module that is tried without the catalogue has no names of bodies. */
    private Bilingual body(String who) {
        BodyNames names = bodies.getIfAvailable();
        return names == null ? new Bilingual(who, who) : names.of(who);
    }
}
