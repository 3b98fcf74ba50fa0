package org.shubbak.catalogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shubbak.shared.ServiceCode;
import org.springframework.stereotype.Component;

/** The compiled rules of the versions in use; at most a few hundred small programs. */
@Component
class CompiledRules {

    private record Version(ServiceCode code, int version) {}

    private final Map<Version, Rules> rules = new ConcurrentHashMap<>();

    Rules of(ServiceDefinition definition) {
        return rules.computeIfAbsent(
                new Version(definition.code(), definition.version()), version -> Rules.of(definition));
    }
}
