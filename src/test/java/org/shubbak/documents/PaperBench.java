package org.shubbak.documents;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Draws every paper into a folder and prints what each costs when warm: {@code PaperBench <folder>}. Not a test, since
 * times differ between machines.
 */
final class PaperBench {

    private static final int ROUNDS = 300;

    private final Path folder;
    private final PrintStream out;

    private PaperBench(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        var papers = new Papers();
        var bench = new PaperBench(Files.createDirectories(Path.of(args[0])), System.out);
        bench.measure("licence", () -> papers.licence(PaperFixtures.aBuildingLicence(), PaperFixtures.SEAL));
        bench.measure(
                "licence-long",
                () -> papers.licence(PaperFixtures.aLicence("عبد الرحمن ".repeat(12), 20), PaperFixtures.SEAL));
        bench.measure(
                "request-receipt", () -> papers.requestReceipt(PaperFixtures.aRequestReceipt(), PaperFixtures.SEAL));
        bench.measure(
                "payment-receipt",
                () -> papers.paymentReceipt(PaperFixtures.aPaymentReceipt(null), PaperFixtures.SEAL));
        bench.measure("refusal", () -> papers.refusal(PaperFixtures.aRefusal(), PaperFixtures.SEAL));
    }

    private void measure(String name, Supplier<byte[]> draw) throws IOException {
        byte[] pdf = draw.get();
        Files.write(folder.resolve(name + ".pdf"), pdf);
        rounds(draw);
        out.printf("%-16s %5.1f ms CPU %6d bytes%n", name, rounds(draw), pdf.length);
    }

    private static double rounds(Supplier<byte[]> draw) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            draw.get();
        }
        return (thread.getCurrentThreadCpuTime() - start) / 1e6 / ROUNDS;
    }
}
