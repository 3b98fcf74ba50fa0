package org.shubbak.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.InternalResourceView;
import org.springframework.web.servlet.view.RedirectView;

/** Finds the template of a view name: {@code requests/work/mine} is {@code src/main/jte/requests/work/mine.jte}. */
@Component
final class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pages pages;

    JteViews(Pages pages) {
        this.pages = pages;
    }

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        if (viewName.startsWith("redirect:")) {
            RedirectView redirect = new RedirectView(viewName.substring("redirect:".length()), true);
            redirect.setExposeModelAttributes(false);
            return redirect;
        }
        if (viewName.startsWith("forward:")) {
            return new InternalResourceView(viewName.substring("forward:".length()));
        }
        String template = viewName + ".jte";
        return engine.hasTemplate(template) ? new JteView(engine, template, pages) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
