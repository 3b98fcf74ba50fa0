package org.shubbak.queue.live;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Nothing is known of a hall or a ticket because the database cannot be reached; to be asked again a little later. */
public final class HallUnknown extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    HallUnknown(Object what) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "Nothing is known of " + what + " now");
    }
}
