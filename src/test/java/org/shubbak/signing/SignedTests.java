package org.shubbak.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.authlete.cbor.CBORDecoder;
import com.authlete.cbor.CBORItem;
import com.authlete.cbor.CBORTaggedItem;
import com.authlete.cose.COSEProtectedHeaderBuilder;
import com.authlete.cose.COSESign1;
import com.authlete.cose.COSESign1Builder;
import com.authlete.cose.COSESigner;
import com.authlete.cose.COSEVerifier;
import com.authlete.cose.SigStructureBuilder;
import com.authlete.cose.constants.COSEAlgorithms;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Our signed forms, held against another implementation of COSE and against those who change them. */
class SignedTests {

    private final TestHouse house = new TestHouse();

    @Test
    void another_implementation_of_cose_accepts_our_signature() throws Exception {
        var message = house.signed(TestHouse.claims().write(), "", house.sharqia);

        var tagged = (CBORTaggedItem) new CBORDecoder(message).next();
        var read = COSESign1.build((CBORItem) tagged.getTagContent());

        assertThat(new COSEVerifier(house.sharqia.key()).verify(read)).isTrue();
        assertThat(new COSEVerifier(house.giza.key()).verify(read)).isFalse();
        assertThat(read.getProtectedHeader().getAlg()).isEqualTo(COSEAlgorithms.ES256);
    }

    @Test
    void we_accept_the_signature_of_another_implementation() throws Exception {
        var header = new COSEProtectedHeaderBuilder()
                .alg(COSEAlgorithms.ES256)
                .kid(house.sharqia.kidBytes())
                .build();
        var claims = TestHouse.claims();
        var structure = new SigStructureBuilder()
                .signature1()
                .bodyAttributes(header)
                .payload(claims.write())
                .build();
        var signature = new COSESigner(house.privateHalf(house.sharqia)).sign(structure, COSEAlgorithms.ES256);
        var message = new COSESign1Builder()
                .protectedHeader(header)
                .payload(claims.write())
                .signature(signature)
                .build()
                .encode();
        var tagged = new byte[message.length + 1];
        tagged[0] = (byte) 0xD2;
        System.arraycopy(message, 0, tagged, 1, message.length);

        var verdict = house.check().check(TestHouse.text(TestHouse.CODE, tagged), TestHouse.NOW);

        assertThat(verdict.reason()).isEqualTo(PaperVerdict.Reason.NO_STATUS);
    }

    @Test
    void a_list_of_keys_of_another_root_is_refused() {
        var other = new TestHouse();
        assertThatThrownBy(() -> TrustedKeys.read(other.keyList(), house.rootPoint()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(TrustedKeys.read(house.keyList(), house.rootPoint()).all()).hasSize(5);
    }

    @Test
    void a_status_list_of_another_key_is_refused_and_an_older_one_changes_nothing() {
        var check = house.check();
        var now = TestHouse.NOW;
        assertThatThrownBy(() -> check.with(new TestHouse().statusList(0, now, Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
        check.with(house.statusList(0, now, Map.of(5, StatusList.Status.REVOKED)));
        check.with(house.statusList(0, now.minusSeconds(600), Map.of()));

        assertThat(check.check(house.text(TestHouse.claims()), now).reason()).isEqualTo(PaperVerdict.Reason.REVOKED);
    }

    @Test
    void the_last_moment_of_a_paper_is_still_its_own() {
        var check = house.check().with(house.statusList(0, TestHouse.NOW, Map.of()));
        var until = TestHouse.NOW.plusSeconds(100);
        var text = house.text(TestHouse.claims("SHR-01", TestHouse.ISSUED, until, 0, 1));

        assertThat(check.check(text, until.minusSeconds(1)).reason()).isEqualTo(PaperVerdict.Reason.VALID);
        assertThat(check.check(text, until).reason()).isEqualTo(PaperVerdict.Reason.EXPIRED);
        assertThat(check.check(text, Instant.parse("2026-11-01T00:00:00Z")).reason())
                .isEqualTo(PaperVerdict.Reason.NOT_YET);
    }

    @Test
    void the_longest_texts_of_letters_that_do_not_pack_still_fit_into_version_17() {
        var random = new java.util.Random(17);
        for (int i = 0; i < 50; i++) {
            var letters = PaperClaims.shortened(random.ints(300, 0x4E00, 0x9FFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
            var text = house.text(new PaperClaims(
                    "SHR-01-14",
                    TestHouse.ISSUED,
                    TestHouse.NOW,
                    TestHouse.CODE,
                    StatusList.RECEIPTS,
                    StatusList.SIZE - 1,
                    "certificate",
                    "L-SHR-01-14-2026-000123-4",
                    letters,
                    letters,
                    letters,
                    "1234",
                    hash(i)));

            assertThat(text.length() - text.indexOf('#')).isLessThan(1_120);
        }
    }

    private static byte[] hash(int number) {
        return java.util.Arrays.copyOf(Sha256.of(new byte[] {(byte) number}), PaperClaims.PDF);
    }

    @Test
    void a_private_half_opens_only_under_the_secret_and_the_name_it_was_wrapped_with() {
        var wrapping = new KeyWrapping("a secret of this test, long enough");
        var key = house.privateHalf(house.sharqia);
        var wrapped = wrapping.wrap(key, house.sharqia.kid());

        assertThat(new String(wrapped, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(key.getEncoded(), java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(wrapping.unwrap(wrapped, house.sharqia.kid())).isEqualTo(key);
        assertThatThrownBy(() -> wrapping.unwrap(wrapped, house.giza.kid())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new KeyWrapping("another secret of this test, long enough")
                        .unwrap(wrapped, house.sharqia.kid()))
                .isInstanceOf(IllegalStateException.class);
    }
}
