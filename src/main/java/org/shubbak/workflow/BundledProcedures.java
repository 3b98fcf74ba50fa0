package org.shubbak.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Publishes the procedures that come with the product, at the first start and whenever a release changes one. */
@Component
class BundledProcedures implements SmartInitializingSingleton {

    /** The procedure that others call and no service names. */
    static final String COLLECTION = "collection";

    /** A called procedure stands before its callers. */
    static final List<String> KEYS = List.of(
            COLLECTION,
            "payment",
            "general",
            "site-statement",
            "building-licence",
            "occupancy",
            "complaint",
            "statement",
            "demolition",
            "letter",
            "shop-prior",
            "shop-notification",
            "elevator",
            "digging",
            "refund",
            "transfer",
            "instalment",
            "union",
            "committee");

    private final Procedures procedures;

    BundledProcedures(Procedures procedures) {
        this.procedures = procedures;
    }

    @Override
    public void afterSingletonsInstantiated() {
        KEYS.forEach(key -> procedures.publish(key, text(key)));
    }

    static String text(String key) {
        try {
            return new ClassPathResource("procedures/" + key + ".bpmn").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
