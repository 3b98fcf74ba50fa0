package org.shubbak.platform;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** In production nobody can sign in with the password that is printed in the handbook. */
@Component
@ConditionalOnProperty("shubbak.production")
class ProductionGuard implements SmartInitializingSingleton {

    private static final String DEMO_PASSWORD = "shubbak";

    private final JdbcClient database;
    private final PasswordEncoder passwords;
    private final Settings settings;
    private final String keysSecret;

    ProductionGuard(
            JdbcClient database,
            PasswordEncoder passwords,
            Settings settings,
            @Value("${shubbak.keys.secret:}") String keysSecret) {
        this.database = database;
        this.passwords = passwords;
        this.settings = settings;
        this.keysSecret = keysSecret;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (settings.demo()) {
            throw new StartRefused("--production refuses shubbak.demo=true: no demo staff where citizens are served.");
        }
        if (settings.secret().length() < 32) {
            throw new StartRefused("--production refuses a secret shorter than 32 characters in shubbak.properties.");
        }
        if (keysSecret.length() < 32 || keysSecret.equals(settings.secret())) {
            throw new StartRefused("--production needs keys.secret in shubbak.properties: 32 characters or more, and"
                    + " another than secret. It encrypts the signing keys.");
        }
        database.sql("""
                        SELECT min(s.sign_in_name) AS name, c.password
                        FROM organisation.staff s JOIN security.credential c ON c.staff = s.id
                        WHERE s.active AND s.sign_in_name ~ '^(admin|[a-z]+[1-9])(\\.[a-z]+)?$'
                        GROUP BY c.password
                        """)
                .query((row, n) -> new Account(row.getString("name"), row.getString("password")))
                .list()
                .forEach(this::refuseDemo);
    }

    private void refuseDemo(Account account) {
        if (passwords.matches(DEMO_PASSWORD, account.hash())) {
            throw new StartRefused("--production refuses this database: the demo account " + account.name()
                    + " can still sign in. Begin with an empty database.");
        }
    }

    private record Account(String name, String hash) {}
}
