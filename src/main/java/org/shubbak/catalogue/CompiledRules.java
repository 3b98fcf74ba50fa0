package org.shubbak.catalogue;

import com.networknt.schema.Schema;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shubbak.shared.ServiceCode;
import org.springframework.stereotype.Component;

/** The compiled rules of the versions in use; at most a few hundred small programs. */
@Component
class CompiledRules {

    private record Version(ServiceCode code, int version) {}

    private final Map<Version, Rules> rules = new ConcurrentHashMap<>();
    private final Map<Version, Schema> schemas = new ConcurrentHashMap<>();

    /** The schema that the clean answers to its questions keep to. */
    Schema schema(ServiceDefinition definition) {
        return schemas.computeIfAbsent(
                new Version(definition.code(), definition.version()), version -> FormSchema.compiled(definition));
    }

    Rules of(ServiceDefinition definition) {
        return rules.computeIfAbsent(
                new Version(definition.code(), definition.version()), version -> Rules.of(definition));
    }
}
