package org.shubbak.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed test vectors. */
public final class PaperVectors {

    public static final Path FILE = Path.of("src/test/resources/vectors/papers.json");

    private final JsonNode all = read();

    /** A text and what it must come to. */
    public record Case(String name, String reason, String text) {}

    public List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (var one : all.path("cases")) {
            cases.add(new Case(
                    one.path("name").asString(),
                    one.path("reason").asString(),
                    one.path("text").asString()));
        }
        return cases;
    }

    Instant now() {
        return Instant.parse(all.path("now").asString());
    }

    PaperCheck check() {
        var check = new PaperCheck(
                TrustedKeys.read(bytes(all.path("keys")), all.path("root").asString()));
        for (var list : all.path("statusLists")) {
            check.with(bytes(list));
        }
        return check;
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getUrlDecoder().decode(base64.asString());
    }

    private static JsonNode read() {
        try {
            return JsonMapper.shared().readTree(Files.readString(FILE));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
