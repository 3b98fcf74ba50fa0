package org.shubbak.platform.history;

import java.sql.Connection;
import java.sql.SQLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes requests of one service from the window to the delivered output, through the product's API. */
public final class WholeWay {

    private final JsonNode definition;

    private WholeWay(JsonNode definition) {
        this.definition = definition;
    }

    /** The service as the product's database has it now. */
    public static WholeWay of(Connection connection, String service) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT definition::text FROM catalogue.service_version WHERE code = ? ORDER BY version DESC LIMIT 1")) {
            query.setString(1, service);
            try (var found = query.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalArgumentException("no such service: " + service);
                }
                return new WholeWay(JsonMapper.shared().readTree(found.getString(1)));
            }
        }
    }

    /** Only submits; answers what the product answered. */
    public JsonNode submit(Office office, People.Person person) {
        return office.submit(definition, person);
    }

    /** Submits and takes every step that follows; answers what the product answered to the submission. */
    public JsonNode take(Office office, People.Person person) {
        var submitted = submit(office, person);
        var number = submitted.path("number").asString();
        var request = office.look(number);
        while (!request.path("openSteps").isEmpty()) {
            office.advance(request, request.path("openSteps").get(0), false);
            request = office.look(number);
        }
        return submitted;
    }
}
