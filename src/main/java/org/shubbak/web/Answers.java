package org.shubbak.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shubbak.shared.FieldError;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Puts a failure into a page for people and into an RFC 9457 problem document for programs. */
@Component
final class Answers {

    private static final String TYPES = "https://shubbak.org/problems/";

    private final Messages messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Answers(Messages messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    ModelAndView answer(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        Locale locale = locales.resolveLocale(request);
        response.setStatus(failure.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return Api.isApi(request) ? problem(failure, locale, request, response) : page(failure, locale);
    }

    private ModelAndView page(Failure failure, Locale locale) {
        List<String> sentences = failure.fields().isEmpty()
                ? List.of(sentence(locale, failure.code(), failure.args()))
                : failure.fields().stream()
                        .map(error -> sentence(locale, error.code(), error.args()))
                        .toList();
        ModelAndView view = new ModelAndView("web/error");
        view.addObject("status", failure.status());
        view.addObject("title", title(locale, failure.status()));
        view.addObject("sentences", sentences);
        view.setStatus(HttpStatusCode.valueOf(failure.status()));
        return view;
    }

    private ModelAndView problem(
            Failure failure, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        ProblemDetail problem = ProblemDetail.forStatus(failure.status());
        problem.setType(URI.create(TYPES + failure.code()));
        problem.setTitle(title(locale, failure.status()));
        problem.setDetail(sentence(locale, failure.code(), failure.args()));
        problem.setInstance(URI.create(Api.path(request)));
        if (!failure.fields().isEmpty()) {
            problem.setProperty(
                    "errors",
                    failure.fields().stream().map(error -> of(error, locale)).toList());
        }
        if (failure.status() == 401) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        return new ModelAndView((model, asked, answered) -> {
            answered.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            answered.getOutputStream().write(json.writeValueAsBytes(problem));
        });
    }

    private Map<String, String> of(FieldError error, Locale locale) {
        return Map.of(
                "field", error.field(), "code", error.code(), "detail", sentence(locale, error.code(), error.args()));
    }

    private String title(Locale locale, int status) {
        String key = "web.error." + status;
        return messages.text(
                locale, messages.knows(locale, key) ? key : status < 500 ? "web.error.400" : "web.error.500");
    }

    private String sentence(Locale locale, String code, List<Object> args) {
        return messages.text(locale, "refusal." + code, args.toArray());
    }
}
