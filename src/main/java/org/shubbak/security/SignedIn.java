package org.shubbak.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A member of staff who has proved who he is; his authorities are the names of his roles. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient CurrentStaff staff;

    SignedIn(CurrentStaff staff) {
        super(authorities(staff));
        this.staff = staff;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(CurrentStaff staff) {
        return staff.roles().stream()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(role.name()))
                .toList();
    }

    @Override
    public CurrentStaff getPrincipal() {
        return staff;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && staff.equals(that.staff);
    }

    @Override
    public int hashCode() {
        return staff.hashCode();
    }
}
