package org.shubbak.licences;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.StaffId;

/**
 * A paper that waits for its approver's own signature.
 *
 * @param number that it gets if it is still the next one
 * @param index its place in the status lists, which no other paper gets
 * @param print of everything that it was drawn from
 * @param certificate the SHA-256 of the one he signs with
 * @param title as what he signs
 */
record Prepared(
        UUID id,
        StaffId staff,
        UUID request,
        LicenceNumber number,
        PublicCode code,
        long index,
        @Nullable String outgoing,
        Instant issuedAt,
        String print,
        String certificate,
        String title,
        byte[] pdf) {}
