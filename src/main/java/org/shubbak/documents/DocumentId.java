package org.shubbak.documents;

import java.util.UUID;
import org.shubbak.shared.Ids;

/** Names one stored document (مستند). */
public record DocumentId(UUID value) {

    public static DocumentId next() {
        return new DocumentId(Ids.next());
    }

    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
