package org.shubbak.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How citizens' phones reach this server: the address in QR codes and in the API's links. */
@Component
public class PublicAddress {

    private final String base;

    PublicAddress(@Value("${shubbak.base-url}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The full address of a path that begins with a slash. */
    public String of(String path) {
        return base + path;
    }
}
