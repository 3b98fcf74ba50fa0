package org.shubbak.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever somebody holds before the verifier: it does not fail, does not hang, and nothing changed turns green. */
class HostileInputTests {

    private static final TestHouse HOUSE = new TestHouse();
    private static final byte[] MESSAGE = HOUSE.signed(TestHouse.claims().write(), "", HOUSE.sharqia);
    private static final byte[] STATUS = HOUSE.statusList(
            0, TestHouse.NOW, Map.of(77, StatusList.Status.REVOKED, 3000, StatusList.Status.SUSPENDED));
    private static final byte[] KEYS = HOUSE.keyList();
    private static final String TEXT = TestHouse.text(TestHouse.CODE, MESSAGE);
    private static final PaperCheck CHECK = HOUSE.check().with(STATUS);

    @Property(tries = 2000)
    void any_text_is_red(@ForAll String text) {
        assertThat(CHECK.check(text, TestHouse.NOW).colour()).isEqualTo(PaperVerdict.Colour.RED);
    }

    @Property(tries = 2000)
    void any_digits_are_red(@ForAll @Size(min = 1, max = 700) byte[] bytes) {
        var text = TestHouse.ADDRESS + TestHouse.CODE + "#1" + new BigInteger(1, bytes);
        assertThat(CHECK.check(text, TestHouse.NOW).colour()).isEqualTo(PaperVerdict.Colour.RED);
    }

    @Property(tries = 2000)
    void any_bytes_behind_the_packing_are_red(@ForAll @Size(max = 400) byte[] bytes) {
        assertThat(CHECK.check(TestHouse.text(TestHouse.CODE, bytes), TestHouse.NOW)
                        .colour())
                .isEqualTo(PaperVerdict.Colour.RED);
    }

    @Property(tries = 1500)
    void a_changed_message_is_red(@ForAll @Size(min = 1, max = 4) List<@IntRange(max = 100_000) Integer> changes) {
        var changed = MESSAGE.clone();
        for (int change : changes) {
            changed[change % changed.length] ^= (byte) (1 << change % 8);
        }
        if (!java.util.Arrays.equals(changed, MESSAGE)) {
            assertThat(CHECK.check(TestHouse.text(TestHouse.CODE, changed), TestHouse.NOW)
                            .colour())
                    .isEqualTo(PaperVerdict.Colour.RED);
        }
    }

    @Property(tries = 1500)
    void a_changed_text_is_red(@ForAll @IntRange(max = 100_000) int place, @ForAll char letter) {
        int at = TEXT.indexOf("/L/") + place % (TEXT.length() - TEXT.indexOf("/L/"));
        var changed = TEXT.substring(0, at) + letter + TEXT.substring(at + 1);
        var verdict = CHECK.check(changed, TestHouse.NOW);
        if (!changed.strip().equals(TEXT)) {
            assertThat(verdict.colour()).as(changed).isEqualTo(PaperVerdict.Colour.RED);
        }
    }

    @Property(tries = 1500)
    void what_is_read_as_cbor_is_written_again_as_it_was(@ForAll @Size(max = 60) byte[] bytes) {
        try {
            assertThat(Cbor.write(CborReader.read(bytes))).isEqualTo(bytes);
        } catch (CborReader.Malformed refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 1000)
    void a_changed_status_list_is_refused(
            @ForAll @IntRange(max = 100_000) int place, @ForAll @IntRange(min = 1, max = 255) int bits) {
        var changed = STATUS.clone();
        changed[place % changed.length] ^= (byte) bits;
        assertThatCode(() -> HOUSE.check().with(changed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 1000)
    void a_changed_list_of_keys_is_refused(
            @ForAll @IntRange(max = 100_000) int place, @ForAll @IntRange(min = 1, max = 255) int bits) {
        var changed = KEYS.clone();
        changed[place % changed.length] ^= (byte) bits;
        assertThatCode(() -> TrustedKeys.read(changed, HOUSE.rootPoint())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void any_bytes_are_no_list(@ForAll @Size(max = 300) byte[] bytes) {
        assertThatCode(() -> TrustedKeys.read(bytes, HOUSE.rootPoint())).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> HOUSE.check().with(bytes)).isInstanceOf(IllegalArgumentException.class);
    }
}
