package org.shubbak.signing;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.PublicCode;

/** A house with keys of its own, in memory, that signs whatever a test wants. */
final class TestHouse {

    static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    static final Instant ISSUED = Instant.parse("2026-11-20T08:30:00Z");
    static final PublicCode CODE = PublicCode.read("0A1B2C3D4E5F6").orElseThrow();
    static final String ADDRESS = "HTTPS://SHUBBAK.SHARQIA.GOV.EG/L/";

    private final Map<String, PrivateKey> privates = new HashMap<>();
    private final List<PublicKeyEntry> listed = new ArrayList<>();
    final PublicKeyEntry root = key(KeyPurpose.ROOT, SigningKeys.WHOLE, 0);
    final PublicKeyEntry sharqia = listed(key(KeyPurpose.PAPERS, "SHR", 2026));
    final PublicKeyEntry giza = listed(key(KeyPurpose.PAPERS, "GIZ", 2026));
    final PublicKeyEntry lastYear = listed(key(KeyPurpose.PAPERS, "SHR", 2025));
    final PublicKeyEntry status = listed(key(KeyPurpose.STATUS, SigningKeys.WHOLE, 2026));
    final PublicKeyEntry journal = listed(key(KeyPurpose.JOURNAL, SigningKeys.WHOLE, 2026));
    final PublicKeyEntry stranger = key(KeyPurpose.PAPERS, "SHR", 2026);

    String rootPoint() {
        return HexFormat.of().formatHex(Es256.point(root.key()));
    }

    byte[] keyList() {
        return signed(TrustedKeys.write(listed, ISSUED), TrustedKeys.TYPE, root);
    }

    byte[] statusList(long list, Instant at, Map<Integer, StatusList.Status> statuses) {
        return signed(StatusList.of(list, at, statuses).write(), StatusList.TYPE, status);
    }

    PaperCheck check() {
        return new PaperCheck(TrustedKeys.read(keyList(), rootPoint()));
    }

    byte[] signed(byte[] payload, String type, PublicKeyEntry key) {
        return Signed.make(payload, type, key.kidBytes(), text -> Es256.sign(privates.get(key.kid()), text));
    }

    byte[] signature(PublicKeyEntry key, byte[] text) {
        return Es256.sign(privates.get(key.kid()), text);
    }

    PrivateKey privateHalf(PublicKeyEntry key) {
        return privates.get(key.kid());
    }

    String text(PaperClaims claims) {
        return text(claims, sharqia);
    }

    String text(PaperClaims claims, PublicKeyEntry key) {
        return text(claims.code(), signed(claims.write(), "", key));
    }

    static String text(PublicCode code, byte[] message) {
        return ADDRESS + code + "#1" + Digits.of(message);
    }

    static PaperClaims claims() {
        return claims("SHR-01", ISSUED, Instant.parse("2028-11-20T22:00:00Z"), 0, 5);
    }

    static PaperClaims claims(String unit, Instant issued, @Nullable Instant until, long list, long index) {
        return new PaperClaims(
                unit,
                issued,
                until,
                CODE,
                list,
                index,
                "licence",
                "L-SHR-01-2026-000123-4",
                "أحمد محمد عبد الله السيد",
                "ترخيص أعمال بناء جديد",
                "قطعة رقم 14، شارع فاروق، الزقازيق",
                "1234",
                new byte[PaperClaims.PDF]);
    }

    private PublicKeyEntry key(KeyPurpose purpose, String scope, int year) {
        KeyPair pair = Es256.newKeys();
        var half = (ECPublicKey) pair.getPublic();
        var entry = new PublicKeyEntry(PublicKeyEntry.kidOf(half), purpose, scope, year, half, ISSUED);
        privates.put(entry.kid(), pair.getPrivate());
        return entry;
    }

    private PublicKeyEntry listed(PublicKeyEntry key) {
        listed.add(key);
        return key;
    }
}
