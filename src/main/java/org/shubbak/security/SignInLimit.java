package org.shubbak.security;

import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often a sign-in may fail, for one name and for one address. A success takes nothing. */
@Component
class SignInLimit {

    private static final Duration REFILL = Duration.ofMinutes(10);

    private final Buckets names;
    private final Buckets addresses;

    SignInLimit(
            @Value("${shubbak.sign-in.failures-per-name:10}") int perName,
            @Value("${shubbak.sign-in.failures-per-address:100}") int perAddress) {
        this.names = new Buckets(perName, REFILL);
        this.addresses = new Buckets(perAddress, REFILL);
    }

    /** Takes one try, before the password is looked at, so that tries at the same time are counted too. */
    boolean take(String name, String address) {
        return names.of(key(name)).tryConsume(1) && addresses.of(address).tryConsume(1);
    }

    /** Gives the try back. */
    void succeeded(String name, String address) {
        names.of(key(name)).addTokens(1);
        addresses.of(address).addTokens(1);
    }

    private static String key(String name) {
        var folded = name.strip().toLowerCase(Locale.ROOT);
        return folded.substring(0, Math.min(folded.length(), 100));
    }
}
