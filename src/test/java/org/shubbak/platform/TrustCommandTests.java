package org.shubbak.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.licences.LicenceFixtures.anOutput;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.Shubbak;
import org.shubbak.TestCentre;
import org.shubbak.documents.Documents;
import org.shubbak.documents.PaperFile;
import org.shubbak.documents.PaperReading;
import org.shubbak.licences.Licences;
import org.shubbak.signing.Forging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What third parties type: {@code shubbak verify} and {@code shubbak journal verify}. */
@TestCentre
class TrustCommandTests {

    private static final int GREEN = 0;
    private static final int RED = 1;
    private static final int REFUSED = 2;
    private static final int AMBER = 3;

    @LocalServerPort
    int port;

    @Autowired
    Licences licences;

    @Autowired
    Documents documents;

    @TempDir
    Path folder;

    @Test
    void a_bank_checks_a_file_a_picture_and_a_text_without_a_network() throws Exception {
        byte[] pdf = documents.open(licences.issue(anOutput()).pdf()).getContentAsByteArray();
        var text = PaperFile.read(pdf).orElseThrow().text().orElseThrow();
        assertThat(run("verify", text)).isEqualTo(REFUSED);
        assertThat(run("verify", "--fetch", "http://127.0.0.1:" + port)).isEqualTo(GREEN);

        assertThat(run("verify", file("licence.pdf", pdf))).isEqualTo(GREEN);
        assertThat(run("verify", file("photo.png", PaperReading.png(pdf, 200)))).isEqualTo(GREEN);
        assertThat(run("verify", text)).isEqualTo(GREEN);

        byte[] changed = pdf.clone();
        changed[pdf.length / 2] ^= 1;
        assertThat(run("verify", file("changed.pdf", changed))).isEqualTo(RED);
        byte[] longer = java.util.Arrays.copyOf(pdf, pdf.length + 10);
        assertThat(run("verify", file("longer.pdf", longer))).isEqualTo(RED);
        byte[] unsealed = java.util.Arrays.copyOf(pdf, new String(pdf, ISO_8859_1).indexOf("%%EOF") + 6);
        assertThat(run("verify", file("unsealed.pdf", unsealed))).isEqualTo(GREEN);
        assertThat(run("verify", new Forging(text).withHolder("سعيد فهمي"))).isEqualTo(RED);
        assertThat(run("verify", file("nothing.pdf", new byte[] {1, 2, 3}))).isEqualTo(RED);
        Files.delete(folder.resolve("trust/status-0"));
        assertThat(run("verify", text)).isEqualTo(AMBER);
        assertThat(run("verify", text, "nonsense")).isEqualTo(RED);
    }

    @Test
    void keys_that_another_root_signed_are_not_trusted() throws Exception {
        assertThat(run("verify", "--fetch", "http://127.0.0.1:" + port)).isEqualTo(GREEN);
        Files.writeString(folder.resolve("trust/root"), Forging.anotherRoot());

        assertThat(run("verify", "anything")).isEqualTo(REFUSED);
    }

    @Test
    void the_journals_check_says_by_its_exit_code_whether_all_is_as_it_was() throws Exception {
        try (var database = OwnDatabase.with("signing", "audit")) {
            database.execute("INSERT INTO audit.journal (at, actor_kind, actor_name, act, kind)"
                    + " VALUES (now(), 'SYSTEM', 'system', 'x', 'ACT')");
            assertThat(journal(database)).isZero();
            database.execute("INSERT INTO audit.tree_head (number, first, size, rows, last_seq, text, signature)"
                    + " VALUES (1, 0, 1, '{[1,2)}', 1, 'nobody signed this', decode(repeat('00', 64), 'hex'))");
            assertThat(journal(database)).isEqualTo(1);
        }
    }

    @Test
    void the_command_line_shows_the_seals_certificates_and_revokes_none_since_that_takes_two_people() throws Exception {
        try (var database = OwnDatabase.with("signing", "audit", "seals")) {
            database.execute("INSERT INTO seals.certificate (serial, kid, purpose, scope, der, not_after)"
                    + " VALUES ('ab12', '0123456789abcdef', 'SEAL', 'SHR-01', '\\x00', now())");
            assertThat(seals(database)).isZero();
            assertThat(seals(database, "--revoke", "ab12", "--reason", "ضاع مفتاح الختم"))
                    .as("no such option")
                    .isEqualTo(REFUSED);
        }
    }

    private int seals(OwnDatabase database, String... more) {
        var all = new java.util.ArrayList<>(
                List.of("seals", "--database-url", database.address(), "--data", folder.toString()));
        all.addAll(List.of(more));
        return Console.run(Shubbak.class, List.of(), all.toArray(String[]::new));
    }

    private int journal(OwnDatabase database) {
        return Console.run(
                Shubbak.class,
                List.of(),
                "journal",
                "verify",
                "--database-url",
                database.address(),
                "--data",
                folder.toString());
    }

    private int run(String command, String... arguments) {
        var all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--trust";
        all[2] = folder.resolve("trust").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Console.run(Shubbak.class, List.of(), all);
    }

    private String file(String name, byte[] content) throws Exception {
        return Files.write(folder.resolve(name), content).toString();
    }
}
