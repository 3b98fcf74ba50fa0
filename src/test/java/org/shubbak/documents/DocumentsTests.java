package org.shubbak.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shubbak.documents.FileFixtures.aPdf;
import static org.shubbak.documents.FileFixtures.aPicture;
import static org.shubbak.documents.FileFixtures.join;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TestCentre
class DocumentsTests {

    private static final Actor CITIZEN = Actor.citizen("مواطن");

    @Autowired
    Documents documents;

    @Autowired
    DocumentAnswer answer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${shubbak.data}")
    Path data;

    @Test
    void what_is_handed_in_comes_back_byte_for_byte_under_its_real_type() throws IOException {
        byte[] picture = aPicture("png", 211, 97);

        var stored = documents.store(new ByteArrayInputStream(picture), "سند.pdf", CITIZEN);

        assertThat(stored.type()).isEqualTo("image/png");
        assertThat(stored.name()).isEqualTo("سند.png");
        assertThat(documents.find(stored.id())).contains(stored);
        assertThat(documents.open(stored.id()).getContentAsByteArray()).isEqualTo(picture);
    }

    @Test
    void the_same_content_lies_on_the_disk_once_under_its_hash() throws IOException {
        byte[] picture = aPicture("png", 213, 99);

        var first = documents.store(picture, "a.png", CITIZEN);
        var second = documents.store(picture, "b.png", CITIZEN);

        assertThat(second.id()).isNotEqualTo(first.id());
        try (Stream<Path> files = Files.walk(data.resolve("files"))) {
            assertThat(files.filter(file -> file.endsWith(first.sha256()))).hasSize(1);
        }
    }

    @Test
    void twenty_one_megabytes_are_refused_and_nothing_is_kept() {
        byte[] large = join(aPdf(), new byte[21 * 1024 * 1024]);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> documents.store(new ByteArrayInputStream(large), "large.pdf", CITIZEN))
                .extracting(Refusal::code)
                .isEqualTo("documents.too-large");
    }

    @Test
    void a_document_of_an_act_that_failed_is_not_there() {
        var lost = new StoredDocument[1];
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.execute(status -> {
                    lost[0] = documents.store(aPdf(), "lost.pdf", CITIZEN);
                    throw new IllegalStateException("a later step fails");
                }));

        assertThat(documents.find(lost[0].id())).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> documents.open(lost[0].id()))
                .extracting(Refusal::code)
                .isEqualTo("documents.unknown");
    }

    @Test
    void the_database_takes_no_type_that_we_do_not_serve() {
        var stored = documents.store(aPdf(), "a.pdf", CITIZEN);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("UPDATE documents.document SET type = 'text/html' WHERE id = :id")
                        .param("id", stored.id().value())
                        .update());
    }

    @Test
    void a_picture_is_sent_with_no_rights_and_a_name_that_cannot_break_its_header() {
        var stored = documents.store(aPicture("jpeg"), "صورة\r\nSet-Cookie: x=1.jpg", CITIZEN);

        var headers = answer.inline(stored).getHeaders();

        assertThat(headers.getFirst("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Disposition")).startsWith("inline").doesNotContain("\r", "\n");
        assertThat(answer.attachment(stored).getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment");
    }
}
