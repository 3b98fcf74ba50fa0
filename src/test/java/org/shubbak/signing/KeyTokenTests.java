package org.shubbak.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Private halves can live in a token; what they sign is checked like everything else. */
@TestCentre
class KeyTokenTests {

    private static final byte[] TEXT = "رخصة".getBytes(StandardCharsets.UTF_8);

    @org.jspecify.annotations.Nullable
    private static SoftToken token;

    @Autowired
    KeyRows rows;

    @Autowired
    KeyWrapping wrapping;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @BeforeAll
    static void plugIn() {
        token = SoftToken.one();
    }

    @Test
    void a_key_that_is_made_in_the_token_signs_and_leaves_nothing_in_the_database() {
        var keys = keys();
        var key = keys.current(KeyPurpose.PAPERS, "TOK");

        assertThat(Es256.verify(key.key(), TEXT, keys.sign(key, TEXT))).isTrue();
        assertThat(rows.wrapped(key.kid())).isEmpty();
    }

    @Test
    void the_token_gives_no_private_half_away() {
        var keys = keys();
        var key = keys.current(KeyPurpose.PAPERS, "TOK");

        assertThat(opened().find(key.kid()).getEncoded()).isNull();
    }

    @Test
    void after_a_new_start_the_key_is_found_again_and_keys_from_before_the_token_go_on() {
        var key = keys().current(KeyPurpose.PAPERS, "TOK");
        var before = new SigningKeys(rows, new KeyHalves(wrapping, null), transactions, clock);
        var old = before.current(KeyPurpose.PAPERS, "OLD");

        var again = keys();
        assertThat(again.current(KeyPurpose.PAPERS, "TOK").kid()).isEqualTo(key.kid());
        assertThat(Es256.verify(key.key(), TEXT, again.sign(key, TEXT))).isTrue();
        assertThat(Es256.verify(old.key(), TEXT, again.sign(old, TEXT))).isTrue();
    }

    @Test
    void without_the_token_and_with_a_wrong_pin_it_says_what_is_missing() {
        var key = keys().current(KeyPurpose.PAPERS, "TOK");
        var without = new SigningKeys(rows, new KeyHalves(wrapping, null), transactions, clock);

        assertThatIllegalStateException()
                .isThrownBy(() -> without.sign(key, TEXT))
                .withMessageContaining("shubbak.keys.pkcs11");
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyToken.open("/no/such/library.so", 0, "1234"))
                .withMessageContaining("does not open");
    }

    @Test
    void many_sign_with_the_token_at_once() throws Exception {
        var keys = keys();
        var key = keys.current(KeyPurpose.PAPERS, "TOK");
        try (var people = Executors.newFixedThreadPool(8)) {
            var signed = people.invokeAll(IntStream.range(0, 64)
                    .mapToObj(i -> (Callable<Boolean>) () -> Es256.verify(key.key(), TEXT, keys.sign(key, TEXT)))
                    .toList());
            for (var one : signed) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    private SigningKeys keys() {
        return new SigningKeys(rows, new KeyHalves(wrapping, opened()), transactions, clock);
    }

    private static KeyToken opened() {
        var plugged = java.util.Objects.requireNonNull(token);
        return KeyToken.open(plugged.library(), plugged.slot(), plugged.pin());
    }
}
