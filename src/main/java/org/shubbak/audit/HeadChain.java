package org.shubbak.audit;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.signing.Es256;
import org.shubbak.signing.PublicKeyEntry;

/** Checks that each head follows from the one before it and is signed by a key of the journal. */
final class HeadChain {

    private final Map<String, ECPublicKey> keys = new HashMap<>();
    private final Findings findings;
    private @Nullable TreeHead before;

    HeadChain(Connection connection, Findings findings) throws SQLException {
        this.findings = findings;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT point FROM signing.key WHERE purpose = 'JOURNAL'")) {
            while (found.next()) {
                var key = Es256.publicKey(found.getBytes(1));
                keys.put(PublicKeyEntry.kidOf(key), key);
            }
        }
    }

    void check(SealedHead sealed) {
        TreeHead head;
        try {
            head = sealed.head();
        } catch (IllegalArgumentException broken) {
            findings.found(Finding.Kind.CHAIN, "The text of head %d is not that of a head.", sealed.number());
            return;
        }
        if (!follows(head) || !agrees(sealed, head)) {
            findings.found(
                    Finding.Kind.CHAIN,
                    "Head %d of %s does not follow from the one before it.",
                    sealed.number(),
                    head.at());
        }
        var key = keys.get(head.kid());
        if (key == null || !Es256.verify(key, sealed.text().getBytes(StandardCharsets.UTF_8), sealed.signature())) {
            findings.found(
                    Finding.Kind.SIGNATURE,
                    "Head %d of %s is not signed by a key of the journal.",
                    sealed.number(),
                    head.at());
        }
        before = head;
    }

    private boolean follows(TreeHead head) {
        return before == null
                ? head.number() == 1 && head.previous().equals(TreeHead.NONE_BEFORE)
                : head.number() == before.number() + 1
                        && head.previous().equals(before.hash())
                        && !head.at().isBefore(before.at());
    }

    private boolean agrees(SealedHead sealed, TreeHead head) {
        long first = before == null ? 0 : before.size();
        return sealed.number() == head.number()
                && sealed.size() == head.size()
                && sealed.first() == first
                && sealed.rows().count() == head.size() - first;
    }
}
