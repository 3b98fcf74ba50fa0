package org.shubbak.web;

import java.util.List;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;

/**
 * An act that did not succeed, before it is put into a page or a problem document.
 *
 * @param status the HTTP status
 * @param code the stable name; the sentence is {@code refusal.<code>}
 * @param fields the wrong fields, when there are some
 */
record Failure(int status, String code, List<Object> args, List<FieldError> fields) {

    Failure(int status, String code) {
        this(status, code, List.of(), List.of());
    }

    static Failure of(Refusal refusal) {
        return new Failure(refusal.kind().status(), refusal.code(), refusal.args(), refusal.errors());
    }

    /** What stands behind a bare status, as filters and the server itself answer it. */
    static Failure ofStatus(int status) {
        return switch (status) {
            case 400 -> new Failure(400, "web.malformed");
            case 401 -> new Failure(401, "web.sign-in-needed");
            case 403 -> new Failure(403, "web.forbidden");
            case 404 -> new Failure(404, "web.not-found");
            case 405 -> new Failure(405, "web.method-not-allowed");
            case 406 -> new Failure(406, "web.not-acceptable");
            case 409 -> new Failure(409, "web.conflict");
            case 413 -> new Failure(413, "web.too-large");
            case 415 -> new Failure(415, "web.unsupported-media-type");
            case 422 -> new Failure(422, "shared.check-the-fields");
            case 429 -> new Failure(429, "web.too-many");
            default ->
                new Failure(
                        status < 400 || status > 599 ? 500 : status,
                        status < 500 && status >= 400 ? "web.malformed" : "web.failed");
        };
    }
}
