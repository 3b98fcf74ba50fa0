package org.shubbak.workflow.procedure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.model.xml.instance.ModelElementInstance;

/** Reads the attributes that BPMN leaves to us. */
final class Attributes {

    private static final String NAMESPACE = "https://shubbak.org/bpmn";

    private Attributes() {}

    static Optional<String> own(ModelElementInstance element, String name) {
        return Optional.ofNullable(element.getAttributeValueNs(NAMESPACE, name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    static String id(ModelElementInstance element) {
        return text(element.getAttributeValue("id"));
    }

    static String name(ModelElementInstance element) {
        return text(element.getAttributeValue("name")).replaceAll("\\s+", " ");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
