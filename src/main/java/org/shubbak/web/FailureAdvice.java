package org.shubbak.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The last word on everything a controller throws. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FailureAdvice {

    private static final Logger log = LoggerFactory.getLogger(FailureAdvice.class);

    private final Answers answers;

    FailureAdvice(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler(Throwable.class)
    @Nullable
    ModelAndView answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
            throws AccessDeniedException {
        if (thrown instanceof AccessDeniedException denied && request.getUserPrincipal() == null) {
            throw denied;
        }
        if (response.isCommitted()) {
            return null;
        }
        Failure failure = Failures.of(thrown);
        if (failure.status() >= 500) {
            log.error("{} {} failed", request.getMethod(), Api.path(request), thrown);
        }
        return answers.answer(failure, request, response);
    }
}
