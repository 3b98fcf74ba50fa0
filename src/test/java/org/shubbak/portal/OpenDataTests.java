package org.shubbak.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.security.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TestCentre
class OpenDataTests {

    private static final String SERVICE = "http://purl.org/vocab/cpsv#PublicService";

    /** What CPSV-AP 3 makes mandatory of a public service, and what it recommends of ours. */
    private static final List<String> NEEDED = List.of(
            "http://purl.org/dc/terms/identifier",
            "http://purl.org/dc/terms/title",
            "http://purl.org/dc/terms/description",
            "http://data.europa.eu/m8g/hasCompetentAuthority",
            "http://data.europa.eu/m8g/processingTime",
            "http://data.europa.eu/m8g/hasLegalResource");

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Test
    void the_whole_guide_is_linked_data_in_the_words_of_the_public_service_vocabulary() throws JsonLdError {
        var services = services(expanded("/services.jsonld"));

        assertThat(services).hasSize(catalogue.all().size());
        services.forEach(service -> {
            assertThat(service.keySet()).as(service.getString("@id")).containsAll(NEEDED);
            assertThat(service.getJsonArray("http://purl.org/dc/terms/title")).hasSize(2);
            assertThat(duration(service)).matches("P\\d+[DM]");
        });
    }

    @Test
    void a_term_that_the_context_does_not_know_would_be_lost_so_there_is_none() throws JsonLdError {
        String text = new Browser(port).get("/services/BLD-002.jsonld").body();
        var terms = Pattern.compile("\"((?:cpsv|cv|dct|eli|skos):\\w+)\"")
                .matcher(text)
                .results()
                .count();
        assertThat(terms).isPositive();

        var service = services(expanded("/services/BLD-002.jsonld")).getFirst();

        assertThat(service.getString("@id")).endsWith("/services/BLD-002");
        assertThat(service.getJsonArray("http://data.europa.eu/m8g/hasInputType"))
                .hasSameSizeAs(catalogue.all().stream()
                        .filter(it -> it.code().value().equals("BLD-002"))
                        .findFirst()
                        .orElseThrow()
                        .documents());
    }

    @Test
    void the_table_has_one_row_a_service_and_every_row_every_column() {
        var answer = new Browser(port).get("/services.csv");
        var rows = answer.body().split("\r\n");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(rows).hasSize(catalogue.all().size() + 1);
        assertThat(rows).allMatch(row -> row.split("\",\"", -1).length == 19);
        assertThat(answer.body()).startsWith("\uFEFF\"code\"");
    }

    private JsonValue expanded(String path) throws JsonLdError {
        var answer = new Browser(port).get(path);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/ld+json");
        return JsonLd.expand(JsonDocument.of(new StringReader(answer.body()))).get();
    }

    private static List<JsonObject> services(JsonValue expanded) {
        return expanded.asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .filter(node -> node.getJsonArray("@type").toString().contains(SERVICE))
                .toList();
    }

    private static String duration(JsonObject service) {
        return service.getJsonArray("http://data.europa.eu/m8g/processingTime")
                .getJsonObject(0)
                .getString("@value");
    }
}
