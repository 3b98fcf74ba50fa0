package org.shubbak.verification.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shubbak.seals.HouseAuthority;
import org.shubbak.seals.SealAnchors;
import org.shubbak.shared.Refusal;
import org.shubbak.signing.SigningPapers;
import org.shubbak.signing.StatusList;
import org.shubbak.verification.StatusLists;
import org.shubbak.web.StaticFiles;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a phone keeps so that it can check papers without a network: the root, the keys, the lists and the pages' files. */
@RestController
class OfflineFiles {

    private static final MediaType COSE = MediaType.parseMediaType("application/cose");
    private static final MediaType STATUS_LIST = MediaType.parseMediaType("application/statuslist+cwt");
    private static final MediaType CRL = MediaType.parseMediaType("application/pkix-crl");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json;charset=UTF-8");
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofSeconds(20)).cachePublic();
    private static final List<String> KEPT = List.of(
            "/webjars/bootstrap/css/bootstrap.rtl.min.css",
            "/webjars/bootstrap/css/bootstrap.min.css",
            "/css/tokens.css",
            "/css/shell.css",
            "/css/public.css",
            "/css/verify.css",
            "/js/paper.js",
            "/js/verdict.js",
            "/js/inspect.js",
            "/js/vendor/jsQR.js",
            "/img/favicon.svg",
            "/fonts/NotoSansArabic-Regular.woff2",
            "/fonts/NotoSansArabic-Bold.woff2",
            "/fonts/NotoKufiArabic-Bold.woff2",
            "/fonts/NotoSans-Regular.woff2",
            "/fonts/NotoSans-Bold.woff2");

    private final SigningPapers signing;
    private final StatusLists lists;
    private final SealAnchors anchors;
    private final HouseAuthority authority;
    private final StaticFiles files;

    OfflineFiles(
            SigningPapers signing,
            StatusLists lists,
            SealAnchors anchors,
            HouseAuthority authority,
            StaticFiles files) {
        this.signing = signing;
        this.lists = lists;
        this.anchors = anchors;
        this.authority = authority;
        this.files = files;
    }

    @GetMapping("/L/root")
    ResponseEntity<String> root() {
        return answer(MediaType.TEXT_PLAIN, signing.root() + "\n");
    }

    @GetMapping("/L/keys")
    ResponseEntity<byte[]> keys() {
        return answer(COSE, signing.keyList());
    }

    /** The certificates by which seals in PDF files are known, signed by the root. */
    @GetMapping("/L/seals")
    ResponseEntity<byte[]> seals() {
        return answer(COSE, anchors.message());
    }

    /** The certificates of the house's own authority that were revoked. */
    @GetMapping("/L/seals.crl")
    ResponseEntity<byte[]> revoked() {
        return answer(CRL, authority.revocations());
    }

    /** @throws Refusal {@code verification.no-list} */
    @GetMapping("/L/status/{list}")
    ResponseEntity<byte[]> status(@PathVariable long list) {
        return lists.message(list)
                .map(message -> answer(STATUS_LIST, message))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "verification.no-list"));
    }

    /** How many lists there are, for those who want to fetch them all. */
    @GetMapping("/L/status")
    Map<String, Object> lists() {
        return Map.of(
                "licences",
                lists.count(),
                "receipts",
                lists.receiptLists(),
                "firstOfReceipts",
                StatusList.RECEIPTS,
                "drawn",
                lists.drawnLists(),
                "firstOfDrawn",
                StatusList.DRAWN);
    }

    @GetMapping("/L/sw.js")
    ResponseEntity<String> worker() {
        var kept = KEPT.stream()
                .map(files::address)
                .map(path -> "\"" + path + "\"")
                .toList();
        return answer(SCRIPT, "const KEPT = [" + String.join(", ", kept) + "];\n" + files.text("/js/worker.js"));
    }

    @GetMapping("/L/app.webmanifest")
    ResponseEntity<String> manifest() {
        return answer(MANIFEST, files.text("/app.webmanifest"));
    }

    private static <T> ResponseEntity<T> answer(MediaType type, T body) {
        return ResponseEntity.ok().contentType(type).cacheControl(SHORTLY).body(body);
    }
}
