package org.shubbak.requests;

import java.util.List;
import java.util.Map;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.shared.Actor;
import org.shubbak.shared.ServiceCode;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;

/** Services as the tests need them: a shipped one with another procedure, other parameters, another deadline. */
@TestComponent
public class TestServices {

    private final Catalogue catalogue;
    private final JsonMapper json;

    public TestServices(Catalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    /** Publishes {@code like} under a code of its own. */
    @SuppressWarnings("unchecked") // a definition is a JSON object
    public ServiceDefinition publish(String code, String like, String procedure, Map<String, Object> changed) {
        var tree = (Map<String, Object>) json.convertValue(catalogue.current(new ServiceCode(like)), Map.class);
        tree.put("code", json.convertValue(new ServiceCode(code), Object.class));
        tree.put(
                "version",
                catalogue
                        .find(new ServiceCode(code))
                        .map(ServiceDefinition::version)
                        .orElse(0));
        tree.put("procedure", procedure);
        tree.put("documents", List.of());
        changed.forEach((key, value) -> tree.merge(key, value, TestServices::merged));
        return catalogue.publish(json.convertValue(tree, ServiceDefinition.class), Actor.SYSTEM);
    }

    @SuppressWarnings("unchecked") // both are JSON objects
    private static Object merged(Object old, Object changed) {
        if (old instanceof Map<?, ?> before && changed instanceof Map<?, ?> after) {
            var all = new java.util.LinkedHashMap<String, Object>((Map<String, Object>) before);
            all.putAll((Map<String, Object>) after);
            return all;
        }
        return changed;
    }
}
