package org.shubbak.journey;

import java.util.HashMap;
import java.util.Map;
import org.shubbak.look.Chromium;

/** A centre's people at their browsers, each signed in once, and somebody outside with a phone. */
final class Office implements AutoCloseable {

    private final Chromium chromium = new Chromium();
    private final Map<String, Somebody> signedIn = new HashMap<>();
    private final String address;
    private final Somebody anybody;

    Office(String address) {
        this.address = address;
        this.anybody = Somebody.outside(chromium.browser(), address);
    }

    Somebody person(String signInName) {
        return signedIn.computeIfAbsent(signInName, name -> Somebody.signedIn(chromium.browser(), address, name));
    }

    /** A citizen whose phone runs no script. */
    Somebody anybody() {
        return anybody;
    }

    /** The printed paper or receipt that lies at the path, for whoever may have it. */
    byte[] print(Somebody who, String path) {
        return who.page().request().get(inside(path)).body();
    }

    /** The same address in this office, whatever name the paper gives the product. */
    String inside(String pathOrAddress) {
        return address + pathOrAddress.replaceFirst("(?i)^https?://[^/]+", "");
    }

    @Override
    public void close() {
        chromium.close();
    }
}
