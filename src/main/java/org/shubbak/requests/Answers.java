package org.shubbak.requests;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The answers to a service's own questions as a stored JSON object. */
final class Answers {

    private Answers() {}

    @SuppressWarnings("unchecked") // the column holds a JSON object, written at registration
    static Map<String, Object> read(JsonMapper json, String stored) {
        return json.readValue(stored, LinkedHashMap.class);
    }
}
