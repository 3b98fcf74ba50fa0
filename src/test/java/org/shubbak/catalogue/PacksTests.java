package org.shubbak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packs that come with the product may be published as they are: every sample gives what it says. */
class PacksTests {

    private static final Map<String, String> SHIPPED = ShippedServices.packs();
    private static final Surroundings AROUND = PackFixtures.surroundings();

    private final SampleRun samples = new SampleRun(AROUND.procedures());
    private final PackMessages messages = new PackMessages("en");

    @TestFactory
    List<DynamicTest> every_shipped_pack_is_sound_and_its_samples_come_out_as_they_say() {
        return SHIPPED.entrySet().stream()
                .map(pack -> DynamicTest.dynamicTest(pack.getKey(), () -> sound(pack.getValue())))
                .toList();
    }

    private void sound(String yaml) {
        var definition = Packs.read(yaml).sound();
        var problems = new ArrayList<>(PackCheck.problems(definition, AROUND));
        problems.addAll(PackCheck.ofSamples(samples.run(definition)));
        assertThat(problems.stream().filter(it -> !it.warning()).map(it -> it.place() + ": " + messages.of(it)))
                .isEmpty();
        assertThat(definition.samples()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_pack_is_called_by_its_code() {
        SHIPPED.forEach((file, yaml) ->
                assertThat(Packs.read(yaml).sound().code() + ".yaml").isEqualTo(file));
    }

    @Test
    void what_is_written_reads_back_as_the_same_service() {
        for (var service : ShippedServices.all()) {
            var written = Packs.write(service);
            var read = Packs.read(written);
            assertThat(read.problems()).as(written).isEmpty();
            assertThat(read.definition()).isEqualTo(service);
            assertThat(Packs.write(read.sound())).isEqualTo(written);
        }
    }

    @Test
    void a_written_pack_shows_its_arabic_as_it_is_and_folds_nothing() {
        var written = Packs.write(Packs.read(PackFixtures.aSoundPack()).sound());
        assertThat(written)
                .contains("nameAr: خدمة للاختبار\n")
                .doesNotContain("\\u")
                .doesNotContain("version");
        assertThat(written).contains("  - {key: place, labelAr: المكان, labelEn: Place, type: TEXT}\n");
    }
}
