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

    /** Those that come with the product. */
    static final SharedBlocks SHIPPED = shipped();

    private final JsonNode all;

    private SharedBlocks(JsonNode all) {
        this.all = all;
    }

    static SharedBlocks of(String yaml) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new SharedBlocks(JsonMapper.shared().valueToTree(read));
    }

    /** The blocks of one section, for example {@code questions}, by their names. */
    JsonNode section(String name) {
        return all.path(name);
    }

    /** The block that an entry of this section uses. */
    Optional<JsonNode> block(String section, String name) {
        return section(section).optional(name);
    }

    private static SharedBlocks shipped() {
        try {
            return of(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
