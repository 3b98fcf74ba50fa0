package org.shubbak.documents;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the receipt of an applicant's notice (إيصال استلام الإخطار) says, whose request nobody decided in time.
 *
 * @param applicant on whose request the notice was given, by himself or his agent
 * @param to the authority that is notified, as {@code المحافظ}
 * @param filedAt when the request was filed
 * @param givenAt when the notice was taken, from which the second period counts
 * @param until the last day of the second period as it stood then
 * @param effect what the law makes of silence until that day
 * @param legalBasis of the notice and its period
 * @param place where it was given
 * @param trackingUrl the full address behind the small QR
 * @param code printed under the sealed QR
 * @param verifyUrl the full address of its public page
 */
public record NoticeReceipt(
        Letterhead letterhead,
        String number,
        String serviceAr,
        String applicant,
        String to,
        Instant filedAt,
        Instant givenAt,
        LocalDate until,
        String effect,
        String legalBasis,
        String place,
        String trackingUrl,
        String code,
        String verifyUrl) {}
