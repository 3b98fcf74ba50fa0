package org.shubbak.signing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.util.function.SingletonSupplier;

/**
 * A PKCS#11 token made of software (SoftHSM, from Debian's package softhsm2). There is one for a whole test run, since SoftHSM
 * sees only the tokens that were there when the program first asked; each test makes keys of its own in it.
 */
public record SoftToken(String library, long slot, String pin, String label) {

    private static final SingletonSupplier<SoftToken> ONE = SingletonSupplier.of(SoftToken::made);

    private static final Pattern SLOT = Pattern.compile("reassigned to slot ([0-9]+)");
    private static final List<String> PLACES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so", "/usr/lib/pkcs11/libsofthsm2.so");

    /** The token of this run; without SoftHSM the test is left out. */
    public static SoftToken one() {
        return Objects.requireNonNull(ONE.get());
    }

    private static SoftToken made() {
        var library =
                PLACES.stream().filter(place -> Files.exists(Path.of(place))).findFirst();
        assumeTrue(library.isPresent(), "SoftHSM is not installed; on Debian: apt-get install softhsm2");
        var label = "shubbak-" + UUID.randomUUID().toString().substring(0, 8);
        var told = run(
                "softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", "87654321", "--pin", "1234");
        var slot = SLOT.matcher(told);
        if (!slot.find()) {
            throw new IllegalStateException(told);
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> run("softhsm2-util", "--delete-token", "--token", label)));
        return new SoftToken(library.orElseThrow(), Long.parseLong(slot.group(1)), "1234", label);
    }

    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + told);
            }
            return told;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
