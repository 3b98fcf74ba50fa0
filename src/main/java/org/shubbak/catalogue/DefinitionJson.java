package org.shubbak.catalogue;

import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.ServiceCode;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Service definitions as JSON, the form of the stored versions. */
final class DefinitionJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(ServiceCode.class, CodeAsText.class)
            .addMixIn(DepartmentCode.class, CodeAsText.class)
            .addMixIn(Audience.class, LowerCase.class)
            .addMixIn(Applying.Kind.class, LowerCase.class)
            .addMixIn(FeeRule.Moment.class, LowerCase.class)
            .build();

    private DefinitionJson() {}

    static String write(ServiceDefinition definition) {
        return MAPPER.writeValueAsString(definition);
    }

    static ServiceDefinition read(String json) {
        return read(MAPPER.readTree(json));
    }

    static ServiceDefinition read(JsonNode tree) {
        return MAPPER.treeToValue(EarlierShape.brought(tree), ServiceDefinition.class);
    }
}
