package org.shubbak.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.shubbak.catalogue.Catalogue;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The guide of services as open data, for everybody and without asking. */
@RestController
class OpenDataPages {

    private static final MediaType LINKED_DATA = new MediaType("application", "ld+json", StandardCharsets.UTF_8);
    private static final MediaType TABLE = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    private final Catalogue catalogue;
    private final ServiceAddress address;
    private final ServiceGraph graph;
    private final JsonMapper json;

    OpenDataPages(Catalogue catalogue, ServiceAddress address, ServiceGraph graph, JsonMapper json) {
        this.catalogue = catalogue;
        this.address = address;
        this.graph = graph;
        this.json = json;
    }

    @GetMapping("/services.csv")
    ResponseEntity<String> table() {
        return ResponseEntity.ok()
                .contentType(TABLE)
                .cacheControl(KEPT)
                .header("Content-Disposition", "attachment; filename=\"services.csv\"")
                .body(ServiceTable.of(catalogue.all()));
    }

    @GetMapping("/services.jsonld")
    ResponseEntity<String> all() {
        return linked(json.writeValueAsString(graph.of(catalogue.all())));
    }

    @GetMapping("/services/{code}.jsonld")
    ResponseEntity<String> one(@PathVariable String code) {
        return linked(json.writeValueAsString(graph.of(List.of(address.find(code)))));
    }

    private static ResponseEntity<String> linked(String text) {
        return ResponseEntity.ok().contentType(LINKED_DATA).cacheControl(KEPT).body(text);
    }
}
