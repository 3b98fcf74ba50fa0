package org.shubbak.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shubbak.seals.SealCheck;
import org.shubbak.signing.PaperCheck;
import org.shubbak.signing.SealTrust;
import org.shubbak.signing.StatusList;
import org.shubbak.signing.TrustedKeys;

/**
 * What a third party needs to check papers, as files: {@code root} (the root's public half, whose fingerprint was compared
 * once with what is published), {@code keys}, and the status lists {@code status-0}, {@code status-1} …
 */
final class TrustFolder {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_LISTS = 1000;

    private final Path folder;

    TrustFolder(Path folder) {
        this.folder = folder;
    }

    /** Fetches keys and lists anew; the root only if there is none yet. True if the root is new here. */
    boolean fetch(String address) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean fresh = !Files.exists(folder.resolve("root"));
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            if (fresh) {
                fetch(http, address + "/L/root", "root");
            }
            fetch(http, address + "/L/keys", "keys");
            fetch(http, address + "/L/seals", "seals");
            fetch(http, address + "/L/seals.crl", "seals.crl");
            fetchLists(http, address, 0);
            fetchLists(http, address, StatusList.RECEIPTS);
            fetchLists(http, address, StatusList.DRAWN);
        }
        return fresh;
    }

    private void fetchLists(HttpClient http, String address, long first) throws IOException, InterruptedException {
        long list = first;
        while (list < first + MOST_LISTS && fetch(http, address + "/L/status/" + list, "status-" + list)) {
            list++;
        }
    }

    String root() throws IOException {
        return Files.readString(folder.resolve("root")).strip();
    }

    /** @throws StartRefused if the folder has no root or no keys, or they do not belong together */
    PaperCheck check() throws IOException {
        if (!Files.exists(folder.resolve("root")) || !Files.exists(folder.resolve("keys"))) {
            throw new StartRefused("There are no keys in " + folder + ". Fetch them first: verify --trust " + folder
                    + " --fetch https://the-governorates-address");
        }
        try {
            var check = new PaperCheck(TrustedKeys.read(Files.readAllBytes(folder.resolve("keys")), root()));
            try (var lists = Files.newDirectoryStream(folder, "status-*")) {
                for (var list : lists) {
                    check.with(Files.readAllBytes(list));
                }
            }
            return check;
        } catch (IllegalArgumentException wrong) {
            throw new StartRefused("The keys in " + folder + " cannot be trusted: " + wrong.getMessage() + ".", wrong);
        }
    }

    /**
     * A check of seals; without a list of certificates nobody's seal is believed.
     *
     * @throws StartRefused if the list is not signed by the root
     */
    SealCheck seals() throws IOException {
        var list = folder.resolve("seals");
        var revoked = folder.resolve("seals.crl");
        try {
            var trust = Files.exists(list)
                    ? SealTrust.read(Files.readAllBytes(list), root())
                    : new SealTrust(Instant.EPOCH, List.of(), List.of(), List.of());
            return new SealCheck(trust, Files.exists(revoked) ? List.of(Files.readAllBytes(revoked)) : List.of());
        } catch (IllegalArgumentException wrong) {
            throw new StartRefused(
                    "The list of seals in " + folder + " cannot be trusted: " + wrong.getMessage() + ".", wrong);
        }
    }

    private boolean fetch(HttpClient http, String address, String name) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() == 404 && name.startsWith("status-")) {
            return false;
        }
        if (answer.statusCode() != 200) {
            throw new StartRefused(address + " answered " + answer.statusCode() + ".");
        }
        var draft = Files.createTempFile(folder, name, ".tmp");
        Files.write(draft, answer.body());
        Files.move(draft, folder.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return true;
    }
}
