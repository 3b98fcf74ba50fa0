package org.shubbak.oversight.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.web.FormErrors;

/**
 * What was typed about one person and what was wrong with it.
 *
 * @param person whose form it was; null on a page drawn for the first time
 */
public record StaffForm(@Nullable UUID person, String reason, FormErrors errors) {

    static final StaffForm NONE = new StaffForm(null, "", FormErrors.NONE);

    /** Whether this person's form is the one that was sent. */
    public boolean of(UUID id) {
        return id.equals(person);
    }
}
