package org.shubbak.signing;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Which papers were suspended, revoked or replaced: two bits for each, as a Status List Token in CWT form (IETF
 * draft-ietf-oauth-status-list). A list is full at 2^20 papers.
 *
 * @param bits two for each paper, the lowest bits of a byte first
 */
public record StatusList(long list, Instant at, byte[] bits) {

    /** Papers in one list. */
    public static final int SIZE = 1 << 20;

    /** Lists from this number on are of payment receipts, those below of licences. */
    public static final long RECEIPTS = 1 << 30;

    /** Lists from this number on are of papers that are drawn on demand, none of which is ever taken back. */
    public static final long DRAWN = RECEIPTS + (1 << 29);

    static final String TYPE = "application/statuslist+cwt";

    private static final int EACH = 2;
    private static final int BYTES = SIZE * EACH / 8;
    private static final long SUB = 2;
    private static final long IAT = 6;
    private static final long STATUS_LIST = 65533;
    private static final long TTL = 65534;
    private static final long TTL_SECONDS = 60;

    /** What the two bits say; 3 is for the application to define. */
    public enum Status {
        VALID,
        REVOKED,
        SUSPENDED,
        SUPERSEDED
    }

    /** A list in which only those in the map are not valid. */
    public static StatusList of(long list, Instant at, Map<Integer, Status> others) {
        int last = others.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        var bits = new byte[last * EACH / 8 + 1];
        others.forEach((index, status) -> bits[index * EACH / 8] |= (byte) (status.ordinal() << index * EACH % 8));
        return new StatusList(list, at, bits);
    }

    /** Everything behind the end of the list is valid. */
    public Status of(long index) {
        int at = (int) (index * EACH / 8);
        return index < 0 || at >= bits.length
                ? Status.VALID
                : Status.values()[bits[at] >> (int) (index * EACH % 8) & 3];
    }

    byte[] write() {
        var claims = new LinkedHashMap<Object, Object>();
        claims.put(SUB, name(list));
        claims.put(IAT, at.getEpochSecond());
        claims.put(TTL, TTL_SECONDS);
        var content = new LinkedHashMap<Object, Object>();
        content.put("bits", EACH);
        content.put("lst", deflated(bits));
        claims.put(STATUS_LIST, content);
        return Cbor.write(claims);
    }

    static StatusList read(byte[] payload) throws CborReader.Malformed {
        if (CborReader.read(payload) instanceof Map<?, ?> claims
                && claims.get(SUB) instanceof String sub
                && sub.matches("/L/status/[0-9]{1,10}")
                && claims.get(IAT) instanceof Long at
                && at >= 0
                && at <= Integer.MAX_VALUE * 4L
                && claims.get(STATUS_LIST) instanceof Map<?, ?> content
                && Long.valueOf(EACH).equals(content.get("bits"))
                && content.get("lst") instanceof byte[] packed) {
            long list = Long.parseLong(sub.substring(name(0).length() - 1));
            return new StatusList(list, Instant.ofEpochSecond(at), inflated(packed));
        }
        throw new CborReader.Malformed("not a status list");
    }

    private static String name(long list) {
        return "/L/status/" + list;
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var packed = new byte[bytes.length + bytes.length / 1000 + 64];
            return java.util.Arrays.copyOf(packed, deflater.deflate(packed));
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] packed) throws CborReader.Malformed {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            var out = new ByteArrayOutputStream();
            var buffer = new byte[8 * 1024];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 || out.size() + length > BYTES) {
                    throw new CborReader.Malformed("the list is not whole");
                }
                out.write(buffer, 0, length);
            }
            return out.toByteArray();
        } catch (DataFormatException wrong) {
            throw new CborReader.Malformed("the list is not deflated");
        } finally {
            inflater.end();
        }
    }
}
