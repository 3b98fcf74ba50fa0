package org.shubbak.licences;

import java.util.UUID;

/**
 * What an official's token is asked to sign.
 *
 * @param prepared to be named again when the signature comes
 * @param number that the paper gets if it is still the next one
 * @param certificate the SHA-256 of his certificate
 * @param text the bytes that his token signs
 */
public record ToSign(
        UUID prepared,
        String number,
        String serviceAr,
        String serviceEn,
        String holder,
        String certificate,
        byte[] text) {}
