package org.shubbak.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** Draws one template whole before the first byte leaves, so that a failing page is never half a page. */
final class JteView implements View {

    private final TemplateEngine engine;
    private final String template;
    private final Pages pages;

    JteView(TemplateEngine engine, String template, Pages pages) {
        this.engine = engine;
        this.template = template;
        this.pages = pages;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, @Nullable Object> params = new HashMap<>(model == null ? Map.of() : model);
        Page page = pages.of(request);
        params.put("page", page);
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, params, output);
        response.setContentType(getContentType());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, page.lang());
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
