package org.shubbak.requests;

import org.shubbak.web.PublicAddress;
import org.springframework.stereotype.Component;

/** Where a citizen's phone finds a request. */
@Component
class Addresses {

    private final PublicAddress address;

    Addresses(PublicAddress address) {
        this.address = address;
    }

    /** Number and key: opens the tracking page without typing. */
    String tracking(RequestRow row) {
        return address.of("/track/" + row.number() + "?k=" + row.trackingKey());
    }
}
