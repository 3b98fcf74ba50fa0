package org.shubbak.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PublicCode;

/**
 * Checks the text of a paper's QR (التحقق من صحة الوثيقة دون اتصال) with nothing but the root's key, the signed list of keys
 * and the signed status lists. No text makes it fail; whatever is not proved is red.
 */
public final class PaperCheck {

    /** A status list counts as new for so long. */
    public static final Duration FRESH = Duration.ofHours(24);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final Pattern TEXT = Pattern.compile(
            "(?:https?|HTTPS?)://[^/#?\\s]{1,200}/L/([0-9A-Z]{13})#1([0-9]{1," + Digits.MOST_DIGITS + "})");

    private final TrustedKeys keys;
    private final Map<Long, StatusList> lists = new HashMap<>();

    public PaperCheck(TrustedKeys keys) {
        this.keys = keys;
    }

    /**
     * Takes a status list, unless it has a newer one.
     *
     * @throws IllegalArgumentException if none of our keys signed it
     */
    public PaperCheck with(byte[] statusList) {
        try {
            var signed = Signed.read(statusList);
            boolean right = signed.type().equals(StatusList.TYPE)
                    && keys.find(signed.kid(), KeyPurpose.STATUS)
                            .filter(signed::isSignedBy)
                            .isPresent();
            if (!right) {
                throw new IllegalArgumentException("the status list is not signed by a key of the list");
            }
            var list = StatusList.read(signed.payload());
            lists.merge(list.list(), list, (one, other) -> one.at().isAfter(other.at()) ? one : other);
            return this;
        } catch (CborReader.Malformed wrong) {
            throw new IllegalArgumentException("the status list cannot be read: " + wrong.getMessage(), wrong);
        }
    }

    public PaperVerdict check(String text, Instant now) {
        return check(text, null, now);
    }

    /** @param pdf the hash of the file that the QR was read from; null if only a QR was read */
    public PaperVerdict check(String text, byte @Nullable [] pdf, Instant now) {
        var found = TEXT.matcher(text.strip());
        if (!found.matches()) {
            return PaperVerdict.unproved(PaperVerdict.Reason.UNREADABLE);
        }
        try {
            var message = Digits.read(found.group(2));
            if (message.isEmpty()) {
                return PaperVerdict.unproved(PaperVerdict.Reason.UNREADABLE);
            }
            return proved(Signed.read(message.get()), found.group(1), pdf, now);
        } catch (CborReader.Malformed wrong) {
            return PaperVerdict.unproved(PaperVerdict.Reason.UNREADABLE);
        }
    }

    private PaperVerdict proved(Signed signed, String code, byte @Nullable [] pdf, Instant now)
            throws CborReader.Malformed {
        var key = keys.find(signed.kid(), KeyPurpose.PAPERS);
        if (key.isEmpty()) {
            return PaperVerdict.unproved(PaperVerdict.Reason.UNKNOWN_KEY);
        }
        if (!signed.type().isEmpty() || !signed.isSignedBy(key.get())) {
            return PaperVerdict.unproved(PaperVerdict.Reason.BAD_SIGNATURE);
        }
        var claims = PaperClaims.read(signed.payload());
        if (!mayHaveSigned(key.get(), claims)) {
            return PaperVerdict.unproved(PaperVerdict.Reason.WRONG_KEY);
        }
        if (!PublicCode.read(code).equals(Optional.of(claims.code()))) {
            return PaperVerdict.unproved(PaperVerdict.Reason.WRONG_CODE);
        }
        var list = lists.get(claims.list());
        return PaperVerdict.of(reason(claims, list, pdf, now), claims, list == null ? null : list.at());
    }

    private static boolean mayHaveSigned(PublicKeyEntry key, PaperClaims claims) {
        boolean ours = claims.unit().equals(key.scope()) || claims.unit().startsWith(key.scope() + "-");
        return ours && CairoTime.date(claims.issuedAt()).getYear() == key.year();
    }

    private static PaperVerdict.Reason reason(
            PaperClaims claims, @Nullable StatusList list, byte @Nullable [] pdf, Instant now) {
        if (pdf != null && !Arrays.equals(pdf, claims.pdf())) {
            return PaperVerdict.Reason.WRONG_FILE;
        }
        if (claims.issuedAt().isAfter(now.plus(CLOCKS_DIFFER))) {
            return PaperVerdict.Reason.NOT_YET;
        }
        var status = list == null ? StatusList.Status.VALID : list.of(claims.index());
        boolean over = claims.until() != null && !now.isBefore(claims.until());
        return switch (status) {
            case REVOKED -> PaperVerdict.Reason.REVOKED;
            case SUPERSEDED -> PaperVerdict.Reason.SUPERSEDED;
            case SUSPENDED -> over ? PaperVerdict.Reason.EXPIRED : PaperVerdict.Reason.SUSPENDED;
            case VALID -> over ? PaperVerdict.Reason.EXPIRED : current(list, now);
        };
    }

    private static PaperVerdict.Reason current(@Nullable StatusList list, Instant now) {
        if (list == null) {
            return PaperVerdict.Reason.NO_STATUS;
        }
        return list.at().plus(FRESH).isBefore(now) ? PaperVerdict.Reason.OLD_STATUS : PaperVerdict.Reason.VALID;
    }
}
