package org.shubbak.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.shubbak.documents.PaperFixtures;
import org.shubbak.documents.Papers;
import org.shubbak.documents.SealPlace;
import org.shubbak.seals.SealVerdict.Reason;
import org.shubbak.shared.UnitId;

/** Whatever is done to a sealed file, the check answers, and what was changed is never ours. */
class HostileSealTests {

    private static final AnotherHouse HOUSE = new AnotherHouse();
    private static final SealCheck CHECK = new SealCheck(HOUSE.trust(), List.of());
    private static final byte[] SEALED = sealed();

    @Property(tries = 150)
    void one_other_bit_is_noticed_wherever_it_is_but_in_the_room_that_the_signature_left(
            @ForAll @IntRange(max = 10_000_000) int place, @ForAll @IntRange(max = 7) int bit) {
        var changed = SEALED.clone();
        int at = place % changed.length;
        changed[at] ^= (byte) (1 << bit);

        if (verdict(changed).isOurs()) {
            assertThat(at).as("within the signature itself").isBetween(start(), end());
        }
    }

    @Property(tries = 60)
    void a_file_that_was_cut_off_is_not_ours(@ForAll @IntRange(max = 10_000_000) int place) {
        assertThat(verdict(Arrays.copyOf(SEALED, place % SEALED.length)).isOurs())
                .isFalse();
    }

    @Property(tries = 60)
    void bytes_behind_the_end_are_noticed(@ForAll @Size(min = 1, max = 400) byte[] more) {
        var longer = Arrays.copyOf(SEALED, SEALED.length + more.length);
        System.arraycopy(more, 0, longer, SEALED.length, more.length);

        assertThat(verdict(longer).isOurs()).isFalse();
    }

    @Property(tries = 200)
    void no_bytes_make_the_check_fail(@ForAll @Size(max = 2000) byte[] bytes) {
        assertThat(verdict(bytes).reason()).isIn(Reason.UNREADABLE, Reason.UNSEALED);
        var pdf = ("%PDF-1.7\n" + new String(bytes, StandardCharsets.ISO_8859_1) + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(verdict(pdf).reason()).isIn(Reason.UNREADABLE, Reason.UNSEALED);
    }

    private static SealVerdict verdict(byte[] file) {
        return CHECK.check(file, Instant.now(Clock.systemUTC()));
    }

    private static int start() {
        return SealedLicenceTests.indexOf(SEALED, "/Contents <") + 10;
    }

    private static int end() {
        return start() + new String(SEALED, start(), SEALED.length - start(), StandardCharsets.ISO_8859_1).indexOf('>');
    }

    private static byte[] sealed() {
        var papers = new Papers();
        var sealing = new SealingPdf(
                HOUSE.hands(),
                papers,
                new SealSettings("", null, null, "", Duration.ofSeconds(4), Duration.ZERO),
                HOUSE.time(),
                Clock.systemUTC());
        return sealing.seal(
                        papers.licence(PaperFixtures.aBuildingLicence(), PaperFixtures.SEAL),
                        SealPlace.FOOT_OF_A4,
                        new Sealer(new UnitId("SHR-01"), "محافظة الشرقية", "مركز ومدينة الزقازيق"))
                .pdf();
    }
}
