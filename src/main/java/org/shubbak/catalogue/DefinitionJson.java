package org.shubbak.catalogue;

import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.ServiceCode;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Service definitions as JSON: the form of the packs in {@code reference/services} and of the stored versions. */
final class DefinitionJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(ServiceCode.class, CodeAsText.class)
            .addMixIn(DepartmentCode.class, CodeAsText.class)
            .build();

    private DefinitionJson() {}

    static String write(ServiceDefinition definition) {
        return MAPPER.writeValueAsString(definition);
    }

    static ServiceDefinition read(String json) {
        return MAPPER.readValue(json, ServiceDefinition.class);
    }
}
