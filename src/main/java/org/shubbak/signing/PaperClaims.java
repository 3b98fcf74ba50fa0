package org.shubbak.signing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.PublicCode;

/**
 * What a paper's QR says, as claims of a CBOR Web Token (RFC 8392).
 *
 * @param unit that issued it ({@code iss})
 * @param until the first moment at which it no longer holds ({@code exp}); null where it does not expire
 * @param code the paper's public code, whose 8 bytes are the {@code cti}
 * @param list and {@code index}: its place in the status lists
 * @param kind {@code licence}, {@code permit}, {@code certificate}, {@code statement} or {@code receipt}
 * @param subject the activity, the works or the purpose
 * @param place the address; empty where the paper has none
 * @param identityEnd the last four characters of the holder's identity
 * @param pdf the first 16 bytes of the SHA-256 of the paper's file with the modules of its QR set to zero
 */
public record PaperClaims(
        String unit,
        Instant issuedAt,
        @Nullable Instant until,
        PublicCode code,
        long list,
        long index,
        String kind,
        String number,
        String holder,
        String subject,
        String place,
        String identityEnd,
        byte[] pdf) {

    /** Bytes of the hash of the file. */
    public static final int PDF = 16;

    /** In the order of the numbers that stand for them. */
    public static final List<String> KINDS =
            List.of("licence", "permit", "certificate", "statement", "receipt", "letter");

    private static final int LONGEST = 92;
    private static final long ISS = 1;
    private static final long EXP = 4;
    private static final long IAT = 6;
    private static final long CTI = 7;
    private static final long STATUS = 65535;
    private static final long PAPER = -65537;
    private static final long LARGEST_TIME = 253_402_300_799L;

    /** A text that is cut to what the picture has room for; the paper says it whole. */
    public static String shortened(String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            bytes += Character.toString(text.codePointAt(at)).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                return text.substring(0, at) + "…";
            }
        }
        return text;
    }

    byte[] write() {
        var claims = new LinkedHashMap<Object, Object>();
        claims.put(ISS, unit);
        if (until != null) {
            claims.put(EXP, until.getEpochSecond());
        }
        claims.put(IAT, issuedAt.getEpochSecond());
        claims.put(CTI, code.bytes());
        claims.put(STATUS, List.of(list, index));
        claims.put(PAPER, List.of(KINDS.indexOf(kind), number, holder, subject, place, identityEnd, pdf));
        return Cbor.write(claims);
    }

    static PaperClaims read(byte[] payload) throws CborReader.Malformed {
        if (!(CborReader.read(payload) instanceof Map<?, ?> claims)
                || claims.size() != (claims.containsKey(EXP) ? 6 : 5)
                || !(claims.get(CTI) instanceof byte[] cti)
                || cti.length != Long.BYTES) {
            throw new CborReader.Malformed("not the claims of a paper");
        }
        var place = parts(claims.get(STATUS), 2);
        var paper = parts(claims.get(PAPER), 7);
        return new PaperClaims(
                text(claims.get(ISS)),
                time(claims.get(IAT)),
                claims.containsKey(EXP) ? time(claims.get(EXP)) : null,
                PublicCode.of(cti),
                number(place.get(0), Integer.MAX_VALUE),
                number(place.get(1), StatusList.SIZE - 1),
                KINDS.get((int) number(paper.get(0), KINDS.size() - 1)),
                text(paper.get(1)),
                text(paper.get(2)),
                text(paper.get(3)),
                text(paper.get(4)),
                text(paper.get(5)),
                hash(paper.get(6)));
    }

    private static List<Object> parts(@Nullable Object value, int size) throws CborReader.Malformed {
        if (value instanceof List<?> list && list.size() == size) {
            return new ArrayList<>(list);
        }
        throw new CborReader.Malformed("a claim is not as it must be");
    }

    private static String text(@Nullable Object value) throws CborReader.Malformed {
        if (value instanceof String text) {
            return text;
        }
        throw new CborReader.Malformed("a claim is not a text");
    }

    private static long number(@Nullable Object value, long largest) throws CborReader.Malformed {
        if (value instanceof Long number && number >= 0 && number <= largest) {
            return number;
        }
        throw new CborReader.Malformed("a claim is not a number that can be");
    }

    private static Instant time(@Nullable Object value) throws CborReader.Malformed {
        return Instant.ofEpochSecond(number(value, LARGEST_TIME));
    }

    private static byte[] hash(@Nullable Object value) throws CborReader.Malformed {
        if (value instanceof byte[] bytes && bytes.length == PDF) {
            return bytes;
        }
        throw new CborReader.Malformed("a claim is not a hash");
    }
}
