package org.shubbak.notifications;

import java.util.UUID;
import org.shubbak.shared.PhoneNumber;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A gateway that is not there until a test sets it, so that pages can be seen with and without one; it takes everything. */
@TestConfiguration(proxyBeanMethods = false)
public class SwitchedGateway {

    @Bean
    @Primary
    Switch hallGateway() {
        return new Switch();
    }

    /** Whether there is a gateway. */
    public static final class Switch implements TextGateway {

        private volatile boolean set;

        public void set(boolean there) {
            set = there;
        }

        @Override
        public boolean isSet() {
            return set;
        }

        @Override
        public void send(UUID id, PhoneNumber phone, String text) {
            // Taken.
        }
    }
}
