package org.shubbak.security;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Staff;
import org.shubbak.shared.StaffId;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password. An unknown name, a person who has left and a wrong password give the same answer after
 * the same work.
 */
@Component
class SignInProvider implements AuthenticationProvider {

    private static final int LONGEST = 100;

    private final Organisation organisation;
    private final Credentials credentials;
    private final StaffDirectory directory;
    private final SignInLimit limit;
    private final PasswordEncoder passwords;
    private final Journal journal;
    private final Clock clock;
    private final String nobodysHash;

    SignInProvider(
            Organisation organisation,
            Credentials credentials,
            StaffDirectory directory,
            SignInLimit limit,
            PasswordEncoder passwords,
            Journal journal,
            Clock clock) {
        this.organisation = organisation;
        this.credentials = credentials;
        this.directory = directory;
        this.limit = limit;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
        this.nobodysHash = passwords.encode(StaffId.next().toString());
    }

    @Override
    public Authentication authenticate(Authentication asked) throws AuthenticationException {
        var name = asked.getName().strip();
        var address = asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!limit.take(name, address)) {
            throw new TooManyTries();
        }
        var password = String.valueOf(asked.getCredentials());
        var staff = find(name)
                .filter(person -> passwordIsRight(person, password) && person.active())
                .filter(this::isInTime);
        var person = staff.orElseThrow(() -> new BadCredentialsException("name or password"));
        limit.succeeded(name, address);
        journal.record(JournalEntry.act(person.actor(), "security.signed-in", null, person.unit(), Map.of()));
        return new SignedIn(directory.withUnits(person));
    }

    /** A name that nobody has costs the same as one that somebody has. */
    private Optional<Staff> find(String name) {
        var staff = name.isEmpty() || name.length() > LONGEST ? Optional.<Staff>empty() : organisation.findStaff(name);
        if (staff.isEmpty()) {
            credentials.hashOf(StaffId.next());
            passwords.matches(name, nobodysHash);
        }
        return staff;
    }

    private boolean passwordIsRight(Staff person, String password) {
        return passwords.matches(password, credentials.hashOf(person.id()).orElse(nobodysHash));
    }

    /** A password handed out long ago opens nothing any more. */
    private boolean isInTime(Staff person) {
        return credentials
                .handedOut(person.id())
                .map(handedOut -> Passwords.isGood(handedOut, clock.instant()))
                .orElse(true);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** The name or the address failed too often of late. */
    static final class TooManyTries extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        TooManyTries() {
            super("too many tries");
        }
    }
}
