package org.shubbak.seals;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.shubbak.documents.PaperFixtures;
import org.shubbak.documents.Papers;
import org.shubbak.documents.SealPlace;
import org.shubbak.shared.UnitId;

/** How many papers a second one core draws, signs into their QR, and seals with a time stamp; and how many it checks. */
public final class SealBench {

    private SealBench() {}

    public static void run(PrintStream out, long seconds) {
        var house = new AnotherHouse();
        var papers = new Papers();
        var clock = Clock.systemUTC();
        var sealing = new SealingPdf(
                house.hands(),
                papers,
                new SealSettings("", null, null, "", Duration.ofSeconds(4), Duration.ZERO),
                house.time(),
                clock);
        var sealer = new Sealer(new UnitId("SHR-01"), "محافظة الشرقية", "مركز ومدينة الزقازيق");
        Supplier<byte[]> draw = () -> papers.licence(PaperFixtures.aBuildingLicence(), PaperFixtures.SEAL);
        var drawn = draw.get();
        Supplier<byte[]> seal =
                () -> sealing.seal(drawn, SealPlace.FOOT_OF_A4, sealer).pdf();
        Supplier<byte[]> issue =
                () -> sealing.seal(draw.get(), SealPlace.FOOT_OF_A4, sealer).pdf();
        perSecond(issue, seconds);
        perSecond(issue, seconds);
        out.printf("issue: %.1f papers drawn a second on one core%n", perSecond(draw, seconds));
        out.printf("issue: %.1f papers sealed a second on one core%n", perSecond(seal, seconds));
        out.printf("issue: %.1f papers drawn and sealed a second on one core%n", perSecond(issue, seconds));
        var sealed = seal.get();
        var check = new SealCheck(house.trust(), java.util.List.of());
        Supplier<byte[]> verify = () -> {
            if (!check.check(sealed, clock.instant()).isOurs()) {
                throw new IllegalStateException("a right seal was refused");
            }
            return sealed;
        };
        perSecond(verify, seconds);
        out.printf("verify: %.1f seals checked a second on one core%n", perSecond(verify, seconds));
    }

    /** By the time of this thread on the processor, since others work beside it. */
    private static double perSecond(Supplier<byte[]> act, long seconds) {
        var thread = java.lang.management.ManagementFactory.getThreadMXBean();
        long began = thread.getCurrentThreadCpuTime();
        long done = 0;
        while (thread.getCurrentThreadCpuTime() - began < seconds * 1_000_000_000L) {
            act.get();
            done++;
        }
        return done / ((thread.getCurrentThreadCpuTime() - began) / 1e9);
    }
}
