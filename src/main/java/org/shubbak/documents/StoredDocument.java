package org.shubbak.documents;

/**
 * A document (مستند) as it was accepted: its real type, not the one its sender claimed.
 *
 * @param type one of {@code application/pdf}, {@code image/jpeg}, {@code image/png}
 * @param size in bytes
 * @param sha256 of the bytes, in lower-case hexadecimal
 * @param name the sender's file name, cleaned
 */
public record StoredDocument(DocumentId id, String type, long size, String sha256, String name) {

    public boolean isPdf() {
        return type.equals("application/pdf");
    }
}
