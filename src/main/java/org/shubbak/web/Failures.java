package org.shubbak.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** Knows for every exception that can leave a controller what it means to the person who asked. */
final class Failures {

    private Failures() {}

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> Failure.of(refusal);
            case MaxUploadSizeExceededException tooLarge -> Failure.ofStatus(413);
            case MultipartException broken -> Failure.ofStatus(400);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case MethodArgumentTypeMismatchException mismatch -> wrong(mismatch.getName());
            case MethodArgumentNotValidException invalid -> invalid(invalid.getBindingResult());
            case BindException invalid -> invalid(invalid.getBindingResult());
            case ErrorResponse known -> Failure.ofStatus(known.getStatusCode().value());
            case AuthenticationException unknownPerson -> Failure.ofStatus(401);
            case AccessDeniedException denied -> Failure.ofStatus(403);
            case ConcurrencyFailureException lostRace -> Failure.ofStatus(409);
            default -> Failure.ofStatus(500);
        };
    }

    private static Failure unreadable(HttpMessageNotReadableException unreadable) {
        String field = unreadable.getCause() instanceof JacksonException json ? path(json) : null;
        return field == null || field.isEmpty() ? Failure.ofStatus(400) : wrong(field);
    }

    private static @Nullable String path(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            String name = step.getPropertyName();
            path.append(name == null ? "[" + step.getIndex() + "]" : path.isEmpty() ? name : "." + name);
        }
        return path.toString();
    }

    private static Failure missing(String field) {
        return field(field, "web.missing-field");
    }

    private static Failure wrong(String field) {
        return field(field, "web.wrong-value");
    }

    private static Failure field(String field, String code) {
        return new Failure(422, "shared.check-the-fields", List.of(1), List.of(FieldError.of(field, code)));
    }

    private static Failure invalid(BindingResult result) {
        List<FieldError> fields = result.getFieldErrors().stream()
                .map(error -> FieldError.of(
                        error.getField(), error.getRejectedValue() == null ? "web.missing-field" : "web.wrong-value"))
                .toList();
        return fields.isEmpty()
                ? Failure.ofStatus(400)
                : new Failure(422, "shared.check-the-fields", List.of(fields.size()), fields);
    }
}
