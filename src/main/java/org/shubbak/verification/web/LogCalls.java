package org.shubbak.verification.web;

import java.time.Duration;
import java.util.List;
import org.shubbak.audit.PublicLog;
import org.shubbak.shared.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public log for programs: whoever keeps heads fetches them here and asks for the proof that nothing was changed. */
@RestController
class LogCalls {

    private static final int MOST = 500;

    private final PublicLog log;

    LogCalls(PublicLog log) {
        this.log = log;
    }

    /** A head: its text as it was signed, and the signature in base64url. */
    record Head(long number, long size, String root, String text, String signature) {

        static Head of(PublicLog.Published head) {
            return new Head(
                    head.head().number(), head.head().size(), head.head().root(), head.text(), head.signature());
        }
    }

    /** @throws Refusal {@code verification.no-head} while nothing was sealed */
    @GetMapping("/log/head")
    ResponseEntity<Head> head() {
        return log.latest().map(Head::of).map(LogCalls::now).orElseThrow(LogCalls::none);
    }

    @GetMapping("/log/heads")
    ResponseEntity<List<Head>> heads(@RequestParam(defaultValue = "0") long after) {
        return now(log.after(after, MOST).stream().map(Head::of).toList());
    }

    @GetMapping("/log/keys")
    ResponseEntity<List<PublicLog.Key>> keys() {
        return now(log.keys());
    }

    /** Hashes in hexadecimal (RFC 9162, 2.1.4). */
    @GetMapping("/log/consistency")
    ResponseEntity<List<String>> consistency(@RequestParam long from, @RequestParam long to) {
        return log.consistency(from, to).map(LogCalls::now).orElseThrow(LogCalls::none);
    }

    /** Up to 256 hashes of 32 bytes. */
    @GetMapping("/log/tile/{level}/{index}")
    ResponseEntity<byte[]> tile(@PathVariable int level, @PathVariable long index) {
        return log.tile(level, index)
                .map(hashes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(hashes))
                .orElseThrow(LogCalls::none);
    }

    private static <T> ResponseEntity<T> now(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(10)).cachePublic())
                .body(body);
    }

    private static Refusal none() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "verification.no-head");
    }
}
