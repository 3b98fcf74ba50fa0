package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.shubbak.shared.ServiceCode;

/** The catalogue by itself: searching, computing a bill, and publishing every pack with its samples. */
public final class CatalogueBench {

    private static final List<String> TYPED =
            List.of("رخصة بناء", "عداد كهرباء", "كراسي القهوة", "نقل سكن ورثة", "BLD-00", "ترخييص بنا", "shop", "");
    private static final int ROUNDS = 400;

    private CatalogueBench() {}

    public static void run() {
        var shipped = ShippedServices.all();
        search(shipped);
        search(many(shipped, 2_000));
        bill(shipped);
        publish();
    }

    private static void search(List<ServiceDefinition> services) {
        var index = ServiceIndex.of(services);
        System.out.printf(Locale.ROOT, "search at %d services, server time a query:%n", services.size());
        for (String typed : TYPED) {
            System.out.printf(Locale.ROOT, "  %8.3f ms  «%s»%n", nanos(() -> index.search(typed, 50)) / 1e6, typed);
        }
    }

    private static List<ServiceDefinition> many(List<ServiceDefinition> services, int wanted) {
        var many = new ArrayList<ServiceDefinition>();
        for (int i = 0; i < wanted; i++) {
            var one = services.get(i % services.size());
            many.add(Editing.of(one)
                    .code(new ServiceCode("S-" + (10_000 + i)))
                    .name(one.nameAr() + " " + i, one.nameEn() + " " + i)
                    .done());
        }
        return many;
    }

    private static void bill(List<ServiceDefinition> services) {
        var compiled = new CompiledRules();
        var fees = new Fees(compiled);
        double worst = 0;
        double all = 0;
        int bills = 0;
        for (var service : services) {
            for (var sample : service.samples()) {
                if (sample.expect().refused() != null) {
                    continue;
                }
                var facts = new FeeFacts(sample.answers(), sample.data(), sample.applying(), sample.filed());
                for (var moment : FeeRule.Moment.values()) {
                    if (!service.fee().lines(moment).isEmpty()) {
                        double nanos = nanos(() -> fees.lines(service, moment, facts));
                        worst = Math.max(worst, nanos);
                        all += nanos;
                        bills++;
                    }
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "a bill: %.1f µs on average, %.1f µs the dearest of %d (at most 200)%n",
                all / bills / 1e3,
                worst / 1e3,
                bills);
    }

    private static void publish() {
        long began = System.nanoTime();
        var around = PackFixtures.surroundings();
        var run = new SampleRun(around.procedures());
        int samples = 0;
        int wrong = 0;
        var packs = ShippedServices.packs();
        for (String yaml : packs.values()) {
            var definition = Packs.read(yaml).sound();
            var results = run.run(definition);
            samples += results.size();
            wrong += PackCheck.problems(definition, around).stream().allMatch(PackProblem::warning)
                            && PackCheck.ofSamples(results).isEmpty()
                    ? 0
                    : 1;
        }
        System.out.printf(
                Locale.ROOT,
                "reading, checking and proving %d packs by %d samples: %.2f s, %d refused (at most 60 s)%n",
                packs.size(),
                samples,
                (System.nanoTime() - began) / 1e9,
                wrong);
    }

    /** The median of many, after as many to warm up. */
    private static double nanos(Supplier<?> act) {
        var times = new long[ROUNDS];
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            long began = System.nanoTime();
            act.get();
            if (i >= 0) {
                times[i] = System.nanoTime() - began;
            }
        }
        java.util.Arrays.sort(times);
        return times[ROUNDS / 2];
    }
}
