package org.shubbak.accounts.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.accounts.AccountDetails;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.springframework.util.MultiValueMap;

/**
 * The fields of an account as the page shows them again.
 *
 * @param version of the account when the page was opened; 0 for a new one
 */
public record AccountForm(AccountDetails typed, int version) {

    static AccountForm empty(String unit) {
        return new AccountForm(new AccountDetails("", "", "", "", unit, "", Set.of()), 0);
    }

    static AccountForm of(Staff staff, String department, int version) {
        return new AccountForm(
                new AccountDetails(
                        staff.signInName(),
                        staff.nameAr(),
                        staff.nameEn(),
                        "",
                        staff.unit().value(),
                        department,
                        staff.roles()),
                version);
    }

    static AccountForm sent(MultiValueMap<String, String> sent) {
        return new AccountForm(
                new AccountDetails(
                        text(sent, "signInName"),
                        text(sent, "nameAr"),
                        text(sent, "nameEn"),
                        text(sent, "nationalId"),
                        text(sent, "unit"),
                        text(sent, "department"),
                        roles(sent.getOrDefault("roles", List.of()))),
                version(sent));
    }

    private static int version(MultiValueMap<String, String> sent) {
        String typed = text(sent, "version");
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static Set<Role> roles(List<String> sent) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(role -> sent.contains(role.name())).forEach(roles::add);
        return roles;
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        @Nullable String value = sent.getFirst(field);
        return value == null ? "" : value;
    }
}
