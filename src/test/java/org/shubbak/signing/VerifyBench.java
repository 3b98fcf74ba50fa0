package org.shubbak.signing;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.IntConsumer;

/** How many QRs are checked a second on one core, beside the bare ES256 verifications of the JDK. */
public final class VerifyBench {

    private static final int BATCH = 200;

    private VerifyBench() {}

    public static void run(PrintStream out, long seconds) {
        var house = new TestHouse();
        var check = house.check().with(house.statusList(0, TestHouse.NOW, Map.of(7, StatusList.Status.REVOKED)));
        var text = house.text(TestHouse.claims());
        var message = TestHouse.claims().write();
        var signature = house.signature(house.sharqia, message);
        IntConsumer bare = i -> verified(Es256.verify(house.sharqia.key(), message, signature));
        IntConsumer whole = i -> verified(check.check(text, TestHouse.NOW).reason() == PaperVerdict.Reason.VALID);
        perSecond(bare, seconds);
        perSecond(whole, seconds);
        double floor = 0;
        double ours = 0;
        for (int round = 0; round < 3; round++) {
            floor += perSecond(bare, seconds) / 3;
            ours += perSecond(whole, seconds) / 3;
        }
        IntConsumer signing = i -> verified(!house.text(TestHouse.claims()).isEmpty());
        perSecond(signing, seconds);
        out.printf("sign: %.0f QR texts a second on one core%n", perSecond(signing, seconds));
        out.printf(
                "verify: %.0f papers a second on one core; bare ES256 %.0f; %.0f %%%n",
                ours, floor, 100 * ours / floor);
    }

    private static double perSecond(IntConsumer act, long seconds) {
        long began = System.nanoTime();
        long end = began + seconds * 1_000_000_000L;
        long done = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < BATCH; i++) {
                act.accept(i);
            }
            done += BATCH;
        }
        return done / ((System.nanoTime() - began) / 1e9);
    }

    private static void verified(boolean right) {
        if (!right) {
            throw new IllegalStateException("a right paper was refused");
        }
    }
}
