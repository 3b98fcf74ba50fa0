package org.shubbak.accounts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.NationalId;
import org.shubbak.shared.Refusal;

/**
 * What an administrator typed of a person, as typed.
 *
 * @param nationalId any digits; may stay empty for a person whose number is known already
 * @param department empty for all departments
 */
public record AccountDetails(
        String signInName,
        String nameAr,
        String nameEn,
        String nationalId,
        String unit,
        String department,
        Set<Role> roles) {

    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z][a-z0-9]*([._-][a-z0-9]+)*");
    private static final int SHORTEST_SIGN_IN = 3;
    private static final int LONGEST_SIGN_IN = 40;
    private static final int LONGEST_NAME = 120;
    private static final Set<Role> ALONE = EnumSet.of(Role.AUDITOR, Role.ADMIN);

    public AccountDetails {
        signInName = signInName.strip().toLowerCase(Locale.ROOT);
        roles = Set.copyOf(roles);
    }

    /** Everything wrong with it at once. */
    void check(boolean fresh) {
        var errors = new ArrayList<FieldError>();
        if (fresh) {
            signInName(errors);
        }
        name("nameAr", nameAr, errors);
        name("nameEn", nameEn, errors);
        identity(fresh, errors);
        roles(errors);
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
    }

    private void signInName(List<FieldError> errors) {
        int length = signInName.length();
        if (length < SHORTEST_SIGN_IN
                || length > LONGEST_SIGN_IN
                || !SIGN_IN_NAME.matcher(signInName).matches()) {
            errors.add(FieldError.of("signInName", "accounts.sign-in-name", SHORTEST_SIGN_IN, LONGEST_SIGN_IN));
        }
    }

    private static void name(String field, String typed, List<FieldError> errors) {
        if (typed.isBlank()) {
            errors.add(FieldError.of(field, "accounts.name-missing"));
        } else if (ArabicText.hasForbiddenControls(typed)
                || typed.strip().codePointCount(0, typed.strip().length()) > LONGEST_NAME) {
            errors.add(FieldError.of(field, "accounts.name-wrong", LONGEST_NAME));
        }
    }

    private void identity(boolean needed, List<FieldError> errors) {
        if (nationalId.isBlank()) {
            if (needed) {
                errors.add(FieldError.of("nationalId", "accounts.identity-missing"));
            }
        } else if (NationalId.read(nationalId) instanceof NationalId.Refused refused) {
            errors.add(FieldError.of("nationalId", refused.code()));
        }
    }

    /** Who looks after the system or audits it has no part in its work. */
    private void roles(List<FieldError> errors) {
        if (roles.isEmpty()) {
            errors.add(FieldError.of("roles", "accounts.role-missing"));
        } else if (roles.size() > 1 && roles.stream().anyMatch(ALONE::contains)) {
            errors.add(FieldError.of("roles", "accounts.role-alone"));
        }
    }

    /** The fourteen digits, null when none were typed. */
    @Nullable
    String identity() {
        return NationalId.read(nationalId) instanceof NationalId.Accepted accepted
                ? accepted.id().value()
                : null;
    }

    String cleanNameAr() {
        return ArabicText.clean(nameAr, LONGEST_NAME);
    }

    String cleanNameEn() {
        return ArabicText.clean(nameEn, LONGEST_NAME);
    }
}
