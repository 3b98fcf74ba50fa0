package org.shubbak.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The blocks that many packs share ({@code shared.yaml}): one wording of the same thing in all services. */
final class SharedBlocks {

    static final String FILE = "reference/packs/shared.yaml";

    private static final JsonNode ALL = read();

    private SharedBlocks() {}

    /** The blocks of one section, for example {@code questions}, by their names. */
    static JsonNode section(String name) {
        return ALL.path(name);
    }

    /** The block that an entry of this section uses. */
    static Optional<JsonNode> block(String section, String name) {
        return section(section).optional(name);
    }

    private static JsonNode read() {
        try {
            String yaml = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
            return JsonMapper.shared().valueToTree(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
