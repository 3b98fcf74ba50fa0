package org.shubbak.documents;

/** Makes the signed text of a paper's QR from the hash of its file. */
@FunctionalInterface
public interface PaperSeal {

    /**
     * The address of the paper's page in the form {@code HTTPS://HOST/L/CODE#1DIGITS}.
     *
     * @param hash the first 16 bytes of the SHA-256 of the file whose QR has no modules yet
     */
    String text(byte[] hash);
}
