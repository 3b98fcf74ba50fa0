package org.shubbak.requests.web;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.Documents;
import org.shubbak.security.CurrentStaff;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes scanned pages in over the API; their ids are then named in a request's documents. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentsApi {

    private final Documents documents;

    DocumentsApi(Documents documents) {
        this.documents = documents;
    }

    record Stored(UUID id, String type, long size, String sha256) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Stored> store(@RequestParam("file") MultipartFile file, @AuthenticationPrincipal CurrentStaff me)
            throws IOException {
        @Nullable String name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            var stored = documents.store(content, name == null ? "" : name, me.actor());
            return ResponseEntity.created(
                            URI.create("/api/v1/documents/" + stored.id().value()))
                    .body(new Stored(stored.id().value(), stored.type(), stored.size(), stored.sha256()));
        }
    }
}
