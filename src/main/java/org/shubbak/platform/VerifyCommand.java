package org.shubbak.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.ScannedQr;
import org.shubbak.seals.SealCheck;
import org.shubbak.seals.SealVerdict;
import org.shubbak.seals.SealedPaper;
import org.shubbak.signing.PaperCheck;
import org.shubbak.signing.PaperVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks papers with nothing but a folder of keys and lists, for banks, courts and everybody else. */
@Command(
        name = "verify",
        description = {
            "Check a paper: its PDF file, a picture of its QR, or the text of its QR.",
            "Needs no server and no network once keys and lists were fetched.",
            "Ends with 0 for green, 3 for amber, 1 for red."
        })
final class VerifyCommand implements Callable<Integer> {

    private static final long LARGEST = 40L << 20;

    @Parameters(paramLabel = "FILE|TEXT", arity = "0..*", description = "a PDF, a PNG or JPEG, or the text of the QR")
    private String[] papers = {};

    @Option(
            names = "--trust",
            defaultValue = "trust",
            description = "the folder of root, keys and status lists (${DEFAULT-VALUE})")
    private Path trust = Path.of("trust");

    @Option(names = "--fetch", paramLabel = "ADDRESS", description = "first fetch keys and lists from this server")
    private @Nullable String fetch;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var folder = new TrustFolder(trust);
        if (fetch != null && folder.fetch(fetch.replaceFirst("/+$", ""))) {
            out.printf("New here, so compare it with what the governorate publishes: root %s%n", folder.root());
        }
        var checks = new Checks(folder.check(), folder.seals());
        int worst = 0;
        for (var paper : papers) {
            int code = report(paper, judge(paper, checks), out);
            worst = worst == 1 || code == 1 ? 1 : Math.max(worst, code);
        }
        return worst;
    }

    private record Checks(PaperCheck papers, SealCheck seals) {}

    /** @param seal null where no file with a seal was given */
    private record Judged(PaperVerdict paper, @Nullable SealVerdict seal) {}

    private static Judged judge(String paper, Checks checks) throws IOException {
        var now = Clock.systemUTC().instant();
        var file = file(paper);
        if (file == null) {
            return new Judged(checks.papers().check(paper, now), null);
        }
        var bytes = Files.readAllBytes(file);
        var sealed = SealedPaper.read(bytes, checks.seals(), now);
        if (sealed.isPaper()) {
            return new Judged(checks.papers().check(sealed.text(), sealed.hash(), now), sealed.seal());
        }
        var seal = sealed.seal().reason() == SealVerdict.Reason.UNREADABLE ? null : sealed.seal();
        return new Judged(checks.papers().check(ScannedQr.read(bytes).orElse(""), now), seal);
    }

    private static @Nullable Path file(String paper) throws IOException {
        try {
            var path = Path.of(paper);
            if (!Files.isRegularFile(path)) {
                return null;
            }
            if (Files.size(path) > LARGEST) {
                throw new StartRefused(paper + " is too large for a paper.");
            }
            return path;
        } catch (InvalidPathException aText) {
            return null;
        }
    }

    private static int report(String paper, Judged judged, PrintWriter out) {
        var verdict = judged.paper();
        out.printf(
                "%-5s %s  %s%n", verdict.colour(), verdict.reason(), paper.substring(0, Math.min(paper.length(), 80)));
        var claims = verdict.claims();
        if (claims != null) {
            out.printf("      %s %s, %s, …%s%n", claims.kind(), claims.number(), claims.holder(), claims.identityEnd());
            out.printf("      %s; %s%n", claims.subject(), claims.place());
            out.printf("      %s, issued %s, until %s%n", claims.unit(), claims.issuedAt(), claims.until());
        }
        if (verdict.statusAt() != null) {
            out.printf("      status list of %s%n", verdict.statusAt());
        }
        if (judged.seal() != null) {
            report(judged.seal(), out);
        }
        return switch (verdict.colour()) {
            case GREEN -> 0;
            case AMBER -> 3;
            case RED -> 1;
        };
    }

    private static void report(SealVerdict seal, PrintWriter out) {
        out.printf("      seal %s%n", seal.reason());
        for (var mark : seal.marks()) {
            var what = mark.ours() ? "sealed" : "signed";
            out.printf("      %s by %s, %s (vouched for by %s)%n", what, mark.by(), mark.organisation(), mark.issuer());
            if (!mark.ours() && !mark.capacity().isEmpty()) {
                out.printf("      as %s%n", mark.capacity());
            }
            out.printf(
                    "      %s %s, level %s%s: %s%n",
                    what,
                    mark.saidAt(),
                    mark.level(),
                    mark.provedAt() == null ? "" : ", time stamp " + mark.provedAt() + " by " + mark.provedBy(),
                    mark.reason());
        }
    }
}
