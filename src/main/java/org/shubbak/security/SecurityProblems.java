package org.shubbak.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers refused API calls with an RFC 9457 problem in the caller's language. */
@Component
class SecurityProblems {

    private final MessageSource messages;
    private final JsonMapper json;

    SecurityProblems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    void write(HttpStatus status, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language = language(request);
        var sentence = messages.getMessage("refusal." + code, null, code, language);
        var problem = new TreeMap<String, Object>(Map.of(
                "type", "https://shubbak.org/problems/" + code,
                "title", String.valueOf(sentence),
                "status", status.value()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.getWriter().write(json.writeValueAsString(problem));
    }

    /** English where the caller asks for it; a caller who asks for nothing is answered in Arabic, as everywhere. */
    private static Locale language(HttpServletRequest request) {
        boolean english = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                && request.getLocale().getLanguage().equals("en");
        return english ? Locale.ENGLISH : Locale.of("ar");
    }
}
