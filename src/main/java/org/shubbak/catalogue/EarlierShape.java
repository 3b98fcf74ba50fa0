package org.shubbak.catalogue;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a stored version of before the service packs into the shape of today. Published versions are never rewritten,
 * so this stays as long as requests of that time are kept.
 */
final class EarlierShape {

    private EarlierShape() {}

    static JsonNode brought(JsonNode stored) {
        if (stored instanceof ObjectNode service && service.has("sectorAr")) {
            service.remove(List.of("sectorAr", "sectorEn"));
            JsonNode audience = service.remove("beneficiary");
            service.putArray("audiences").add(audience);
            service.path("documents").forEach(document -> document((ObjectNode) document));
            if (service.get("fee") instanceof ObjectNode fee) {
                fee(fee);
            }
        }
        return stored;
    }

    private static void document(ObjectNode document) {
        JsonNode original = document.remove("originalToSee");
        document.put("show", original != null && original.asBoolean() ? "ORIGINAL_TO_SEE" : "COPY");
    }

    private static void fee(ObjectNode fee) {
        JsonNode upfront = fee.remove("upfront");
        JsonNode statement = fee.remove("statement");
        ArrayNode lines = fee.putArray("lines");
        moved(upfront, lines, FeeRule.Moment.FILING);
        moved(statement, lines, FeeRule.Moment.STATEMENT);
    }

    private static void moved(
            @org.jspecify.annotations.Nullable JsonNode from, ArrayNode lines, FeeRule.Moment moment) {
        if (from == null) {
            return;
        }
        from.forEach(line ->
                lines.add(((ObjectNode) line).put("moment", moment.word()).put("kind", FeeRule.Kind.FORMULA.name())));
    }
}
