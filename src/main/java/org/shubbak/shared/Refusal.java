package org.shubbak.shared;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one way to say no to a person (رفض). Thrown out of a use case it rolls the whole transaction back, so that nothing
 * half-done remains; the web answers it as a sentence at the field or as an RFC 9457 problem.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of no it is, with the HTTP status that says it. */
    public enum Kind {
        INVALID(422),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> args;
    private final @Nullable String field;
    private final transient List<FieldError> errors;

    private Refusal(Kind kind, String code, List<Object> args, @Nullable String field, List<FieldError> errors) {
        super(code, null, false, true);
        this.kind = Objects.requireNonNull(kind);
        this.code = Objects.requireNonNull(code);
        this.args = List.copyOf(args);
        this.field = field;
        this.errors = List.copyOf(errors);
    }

    /** A refusal whose sentence is the message {@code refusal.<code>}. */
    public static Refusal of(Kind kind, String code, Object... args) {
        return new Refusal(kind, code, List.of(args), null, List.of());
    }

    /** A form with one or more wrong fields, all said at once. */
    public static Refusal fields(List<FieldError> errors) {
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("A refusal of fields names at least one");
        }
        return new Refusal(Kind.INVALID, "shared.check-the-fields", List.of(errors.size()), null, errors);
    }

    /** The same refusal, said at a field of the form. */
    public Refusal at(String fieldName) {
        return new Refusal(kind, code, args, fieldName, List.of(new FieldError(fieldName, code, args)));
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    /** The field it is said at, when it is one. */
    public @Nullable String field() {
        return field;
    }

    /** Every wrong field; empty when the refusal is about the whole act. */
    public List<FieldError> errors() {
        return errors;
    }
}
