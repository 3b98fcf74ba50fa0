package org.shubbak.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.PublicCode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code src/test/resources/vectors/papers.json}: fifty texts of QRs that prove a paper, and fifty that do not, each
 * with its reason. Anybody may try another verifier with it. Run it again only when the form changes: the keys are new then.
 */
final class MakeVectors {

    private static final Instant UNTIL = Instant.parse("2028-11-20T22:00:00Z");
    private static final long TAG = 18;

    private final TestHouse house = new TestHouse();
    private final List<Map<String, Object>> cases = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        var made = new MakeVectors();
        made.good();
        made.unreadable();
        made.unproved();
        made.over();
        var file = Path.of("src/test/resources/vectors/papers.json");
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(made.all()));
    }

    private Map<String, Object> all() {
        var statuses = Map.of(
                101,
                StatusList.Status.REVOKED,
                102,
                StatusList.Status.SUSPENDED,
                103,
                StatusList.Status.SUPERSEDED,
                104,
                StatusList.Status.SUSPENDED,
                StatusList.SIZE - 1,
                StatusList.Status.REVOKED);
        var all = new LinkedHashMap<String, Object>();
        all.put("now", TestHouse.NOW.toString());
        all.put("root", house.rootPoint());
        all.put("keys", base64(house.keyList()));
        all.put(
                "statusLists",
                List.of(
                        base64(house.statusList(0, TestHouse.NOW.minusSeconds(30), statuses)),
                        base64(house.statusList(1, TestHouse.NOW.minus(Duration.ofDays(3)), Map.of()))));
        all.put("cases", cases);
        return all;
    }

    private void good() {
        for (int i = 0; i < 30; i++) {
            var kind = PaperClaims.KINDS.get(i % PaperClaims.KINDS.size());
            var until = i % 3 == 0 ? null : UNTIL.plus(Duration.ofDays(i));
            var claims = claims(kind, "م".repeat(1 + i * 2), i % 4 == 0 ? "" : "شارع " + i, until, 0, i * 31_000L);
            add("a " + kind + ", number " + i, house.text(claims), PaperVerdict.Reason.VALID);
        }
        for (int i = 0; i < 8; i++) {
            add(
                    "an old status list, number " + i,
                    house.text(TestHouse.claims("SHR-0" + i, TestHouse.ISSUED, UNTIL, 1, i)),
                    PaperVerdict.Reason.OLD_STATUS);
        }
        for (int i = 0; i < 6; i++) {
            add(
                    "no status list at hand, number " + i,
                    house.text(TestHouse.claims("SHR-01-0" + i, TestHouse.ISSUED, UNTIL, 2 + i, i)),
                    PaperVerdict.Reason.NO_STATUS);
        }
        var right = house.text(TestHouse.claims());
        add("spaces around it", "  " + right + "\n", PaperVerdict.Reason.VALID);
        add("a small scheme", right.replace("HTTPS://", "https://"), PaperVerdict.Reason.VALID);
        add("without TLS", right.replace("HTTPS://", "http://"), PaperVerdict.Reason.VALID);
        add(
                "another host, which proves nothing",
                right.replace("SHUBBAK", "localhost:8080"),
                PaperVerdict.Reason.VALID);
        add(
                "another governorate with its own key",
                house.text(TestHouse.claims("GIZ-02", TestHouse.ISSUED, null, 0, 9), house.giza),
                PaperVerdict.Reason.VALID);
        add(
                "of last year with its key",
                house.text(
                        TestHouse.claims("SHR-01", Instant.parse("2025-12-31T21:59:59Z"), UNTIL, 0, 9), house.lastYear),
                PaperVerdict.Reason.VALID);
    }

    private void unreadable() {
        var right = house.text(TestHouse.claims());
        int mark = right.indexOf('#');
        var digits = right.substring(mark + 2);
        bad("nothing", "");
        bad("another text", "رخصة صحيحة");
        bad("the address only", right.substring(0, mark));
        bad("another version", right.substring(0, mark) + "#2" + digits);
        bad("no digits", right.substring(0, mark) + "#1");
        bad("letters among the digits", right.substring(0, mark) + "#1" + "x" + digits.substring(1));
        bad("Arabic digits", right.substring(0, mark) + "#1٣" + digits.substring(1));
        bad("the last digit missing", right.substring(0, right.length() - 1));
        bad("a digit more", right + "7");
        bad("a leading zero", right.substring(0, mark) + "#10" + digits);
        bad("another first byte", right.substring(0, mark) + "#19" + digits.substring(1));
        bad("another scheme", right.replace("HTTPS://", "javascript://"));
        bad("a space inside", right.substring(0, mark) + " " + right.substring(mark));
        bad("a short code", right.replace("/L/" + TestHouse.CODE, "/L/0A1B2C3D4E5F"));
        bad("too much behind the packing", packed(bomb()));
        bad(
                "bytes behind the packing",
                packedWithTail(house.signed(TestHouse.claims().write(), "", house.sharqia)));
        bad("empty", TestHouse.text(TestHouse.CODE, new byte[0]));
        bad("no tag", message(parts(header(), Map.of(), payload(), signature()), null));
        bad("another tag", message(parts(header(), Map.of(), payload(), signature()), 17L));
        bad("a part missing", message(List.of(header(), Map.of(), payload()), TAG));
        bad("a header outside of the signature", message(parts(header(), Map.of(4, "x"), payload(), signature()), TAG));
        bad("another algorithm", message(parts(header(Map.of(1, -35)), Map.of(), payload(), signature()), TAG));
        bad("a short key name", message(parts(header(Map.of(4, new byte[4])), Map.of(), payload(), signature()), TAG));
        bad("a header too many", message(parts(header(Map.of(2, List.of(4))), Map.of(), payload(), signature()), TAG));
        bad("a signature in letters", message(parts(header(), Map.of(), payload(), "signature"), TAG));
        var message = house.signed(TestHouse.claims().write(), "", house.sharqia);
        bad("bytes behind the end", TestHouse.text(TestHouse.CODE, Arrays.copyOf(message, message.length + 1)));
        bad("cut off", TestHouse.text(TestHouse.CODE, Arrays.copyOf(message, message.length - 1)));
        bad("signed, but no claims", signed(Cbor.write("licence")));
        bad("signed, but a claim is missing", signed(Cbor.write(Map.of(1, "SHR-01"))));
        bad("signed, but a hash too short", signed(changed(16, 15)));
        bad("signed, but a kind that is not", signed(kind(9)));
    }

    private void unproved() {
        var claims = TestHouse.claims();
        var message = house.signed(claims.write(), "", house.sharqia);
        add("a key of nobody", house.text(claims, house.stranger), PaperVerdict.Reason.UNKNOWN_KEY);
        add("the key of status lists", house.text(claims, house.status), PaperVerdict.Reason.UNKNOWN_KEY);
        add("the key of the journal", house.text(claims, house.journal), PaperVerdict.Reason.UNKNOWN_KEY);
        add("the root itself", house.text(claims, house.root), PaperVerdict.Reason.UNKNOWN_KEY);
        add("a bit of the holder", flipped(message, message.length - 120), PaperVerdict.Reason.BAD_SIGNATURE);
        add("a bit of the signature", flipped(message, message.length - 5), PaperVerdict.Reason.BAD_SIGNATURE);
        wrongSignature("a signature of zeros", new byte[Es256.SIGNATURE]);
        wrongSignature("a short signature", new byte[Es256.SIGNATURE - 1]);
        wrongSignature("the signature of another text", house.signature(house.sharqia, new byte[] {1}));
        wrongSignature("the right text, another key", strangersSignature());
        add(
                "a list in the place of a paper",
                TestHouse.text(TestHouse.CODE, house.signed(claims.write(), StatusList.TYPE, house.sharqia)),
                PaperVerdict.Reason.BAD_SIGNATURE);
        add(
                "another governorate's key",
                house.text(TestHouse.claims("SHR-01", TestHouse.ISSUED, UNTIL, 0, 1), house.giza),
                PaperVerdict.Reason.WRONG_KEY);
        add(
                "a unit whose name only begins alike",
                house.text(TestHouse.claims("SHRX-01", TestHouse.ISSUED, UNTIL, 0, 1)),
                PaperVerdict.Reason.WRONG_KEY);
        add("last year's key", house.text(claims, house.lastYear), PaperVerdict.Reason.WRONG_KEY);
        var other = PublicCode.read("0A1B2C3D4E5F7").orElseThrow();
        add("another paper's code", TestHouse.text(other, message), PaperVerdict.Reason.WRONG_CODE);
    }

    private void over() {
        add("a revoked one", at(0, 101), PaperVerdict.Reason.REVOKED);
        add("a suspended one", at(0, 102), PaperVerdict.Reason.SUSPENDED);
        add("one that was replaced", at(0, 103), PaperVerdict.Reason.SUPERSEDED);
        add(
                "over this very second",
                house.text(TestHouse.claims("SHR-01", TestHouse.ISSUED, TestHouse.NOW, 0, 1)),
                PaperVerdict.Reason.EXPIRED);
    }

    private String at(long list, long index) {
        return house.text(TestHouse.claims("SHR-01", TestHouse.ISSUED, UNTIL, list, index));
    }

    private void wrongSignature(String name, byte[] signature) {
        add(name, message(parts(header(), Map.of(), payload(), signature), TAG), PaperVerdict.Reason.BAD_SIGNATURE);
    }

    private byte[] strangersSignature() {
        return house.signature(house.stranger, Cbor.write(List.of("Signature1", header(), new byte[0], payload())));
    }

    private void bad(String name, String text) {
        add(name, text, PaperVerdict.Reason.UNREADABLE);
    }

    private void add(String name, String text, PaperVerdict.Reason reason) {
        var made = new LinkedHashMap<String, Object>();
        made.put("name", name);
        made.put("reason", reason.name());
        made.put("text", text);
        cases.add(made);
    }

    private static PaperClaims claims(
            String kind, String holder, String place, @Nullable Instant until, long list, long index) {
        return new PaperClaims(
                "SHR-01",
                TestHouse.ISSUED,
                until,
                TestHouse.CODE,
                list,
                index,
                kind,
                "L-SHR-01-2026-000123-4",
                holder,
                "نشاط",
                place,
                "1234",
                new byte[PaperClaims.PDF]);
    }

    private String signed(byte[] payload) {
        return TestHouse.text(TestHouse.CODE, house.signed(payload, "", house.sharqia));
    }

    /** The claims with the hash of another length. */
    private static byte[] changed(int from, int to) {
        var claims = TestHouse.claims().write();
        var shorter = Arrays.copyOf(claims, claims.length - (from - to));
        shorter[claims.length - from - 1] = (byte) (0x40 | to);
        return shorter;
    }

    /** The claims with another number for the kind. */
    private static byte[] kind(int number) {
        var claims = TestHouse.claims().write();
        for (int i = 0; i < claims.length - 1; i++) {
            if (claims[i] == (byte) 0x87 && claims[i + 1] == 0) {
                claims[i + 1] = (byte) number;
                return claims;
            }
        }
        throw new IllegalStateException();
    }

    private static List<Object> parts(Object... parts) {
        return List.of(parts);
    }

    private byte[] header() {
        return header(Map.of());
    }

    private byte[] header(Map<Integer, Object> others) {
        var header = new LinkedHashMap<Object, Object>();
        header.put(1, -7);
        header.put(4, house.sharqia.kidBytes());
        others.forEach(header::put);
        return Cbor.write(header);
    }

    private static byte[] payload() {
        return TestHouse.claims().write();
    }

    private static byte[] signature() {
        return new byte[Es256.SIGNATURE];
    }

    private static String message(List<?> parts, @Nullable Long tag) {
        return TestHouse.text(TestHouse.CODE, Cbor.write(tag == null ? parts : new Cbor.Tagged(tag, parts)));
    }

    private static String flipped(byte[] message, int at) {
        var other = message.clone();
        other[at] ^= 1;
        return TestHouse.text(TestHouse.CODE, other);
    }

    private static byte[] bomb() {
        return deflated(new byte[1 << 20]);
    }

    private static String packedWithTail(byte[] message) {
        var packed = deflated(message);
        return packed(Arrays.copyOf(packed, packed.length + 3));
    }

    private static String packed(byte[] deflated) {
        var whole = new byte[deflated.length + 1];
        whole[0] = 1;
        System.arraycopy(deflated, 0, whole, 1, deflated.length);
        return TestHouse.ADDRESS + TestHouse.CODE + "#1" + new java.math.BigInteger(1, whole);
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(9, true);
        deflater.setInput(bytes);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1024];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
