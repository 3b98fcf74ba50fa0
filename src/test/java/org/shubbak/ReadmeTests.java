package org.shubbak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shubbak.security.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the README tells a newcomer to type. */
@TestCentre
class ReadmeTests {

    private static final Pattern BODY = Pattern.compile("-d '(\\{.*?\\})'", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#][^)]*?)(#[^)]*)?\\)");

    @LocalServerPort
    int port;

    @Autowired
    Tokens tokens;

    @Test
    void its_request_by_api_is_taken_in() throws Exception {
        var body = BODY.matcher(readme());
        assertThat(body.find()).isTrue();
        var call = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/requests"))
                .header("Authorization", "Bearer " + tokens.issue("clerk1"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.group(1)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(call, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    @Test
    void every_page_and_picture_that_the_documents_name_is_there() throws IOException {
        try (var documents = Files.walk(Path.of("docs"))) {
            var all = documents.filter(file -> file.toString().endsWith(".md")).toList();
            for (Path document : all) {
                linksHold(document);
            }
        }
        linksHold(Path.of("README.md"));
    }

    private static void linksHold(Path document) throws IOException {
        var links = LINK.matcher(Files.readString(document));
        while (links.find()) {
            String link = links.group(1);
            if (!link.contains(":") && !link.startsWith("/")) {
                assertThat(document.toAbsolutePath().resolveSibling(link).normalize())
                        .as("%s names %s", document, link)
                        .exists();
            }
        }
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
