package org.shubbak.signing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.shubbak.shared.CairoTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys of the house (مفاتيح التوقيع): one a purpose, scope and year, made when it is first needed. The root stays the
 * same for ever, since others have it by heart.
 */
@Component
public class SigningKeys {

    /** The scope of keys that belong to no governorate. */
    public static final String WHOLE = "-";

    private static final int FOR_EVER = 0;

    private final KeyRows rows;
    private final KeyHalves halves;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Map<String, PublicKeyEntry> current = new ConcurrentHashMap<>();
    private final Map<String, UnaryOperator<byte[]>> signers = new ConcurrentHashMap<>();

    SigningKeys(KeyRows rows, KeyHalves halves, PlatformTransactionManager transactions, Clock clock) {
        this.rows = rows;
        this.halves = halves;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The key with which is signed today; a year's first use makes it, in a transaction of its own. */
    public PublicKeyEntry current(KeyPurpose purpose, String scope) {
        int year = purpose.isForEver() ? FOR_EVER : CairoTime.today(clock).getYear();
        String name = purpose + " " + scope + " " + year;
        var known = current.get(name);
        if (known != null) {
            return known;
        }
        var found = findOrMake(purpose, scope, year);
        current.put(name, found);
        return found;
    }

    public PublicKeyEntry root() {
        return current(KeyPurpose.ROOT, WHOLE);
    }

    /** Every public half, the oldest first. */
    public List<PublicKeyEntry> all() {
        return rows.all();
    }

    /** The 64 bytes of an ES256 signature. */
    public byte[] sign(PublicKeyEntry with, byte[] text) {
        return signers.computeIfAbsent(
                        with.kid(), kid -> halves.open(kid, rows.wrapped(kid).orElse(null)))
                .apply(text);
    }

    private PublicKeyEntry findOrMake(KeyPurpose purpose, String scope, int year) {
        return rows.find(purpose, scope, year).orElseGet(() -> {
            apart.executeWithoutResult(status -> make(purpose, scope, year));
            return rows.find(purpose, scope, year).orElseThrow();
        });
    }

    private void make(KeyPurpose purpose, String scope, int year) {
        var made = halves.make(clock.instant());
        var entry = new PublicKeyEntry(
                PublicKeyEntry.kidOf(made.half()), purpose, scope, year, made.half(), clock.instant());
        rows.insert(entry, made.wrapped());
    }
}
