package org.shubbak.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Sends a document to a browser so that it can do no harm there: as what it is and nothing else, with no rights in our
 * pages, and in no shared cache. Who may see it is the caller's to decide.
 */
@Component
public class DocumentAnswer {

    private final Documents documents;

    DocumentAnswer(Documents documents) {
        this.documents = documents;
    }

    /** To be shown in the browser, also in a frame of our own pages. */
    public ResponseEntity<Resource> inline(StoredDocument document) {
        return answer(document, ContentDisposition.inline());
    }

    /** To be saved. */
    public ResponseEntity<Resource> attachment(StoredDocument document) {
        return answer(document, ContentDisposition.attachment());
    }

    private ResponseEntity<Resource> answer(StoredDocument document, ContentDisposition.Builder disposition) {
        return headers(
                        document.type(),
                        disposition
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build())
                .contentLength(document.size())
                .body(documents.open(document));
    }

    /** A paper drawn at this moment and kept nowhere, such as a receipt printed again. */
    public static ResponseEntity<byte[]> paper(byte[] pdf, String fileName) {
        var disposition = ContentDisposition.inline().filename(fileName, StandardCharsets.UTF_8);
        return headers("application/pdf", disposition.build()).body(pdf);
    }

    private static ResponseEntity.BodyBuilder headers(String type, ContentDisposition disposition) {
        // Browsers draw a PDF with a viewer that a sandboxed page may not load; a picture needs only their own style.
        String rights = type.equals("application/pdf")
                ? "default-src 'none'; object-src 'self'"
                : "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", rights + "; frame-ancestors 'self'")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }
}
