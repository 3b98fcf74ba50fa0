package org.shubbak.notifications;

import java.util.UUID;
import org.shubbak.shared.PhoneNumber;

/** What brings a text message to a phone: the house's contract with a provider. */
interface TextGateway {

    /** Whether there is one. */
    boolean isSet();

    /**
     * @param id the same at every attempt, for gateways that recognise a repetition
     * @throws NotSent when the gateway did not take it; the reason tells neither phone nor text
     */
    void send(UUID id, PhoneNumber phone, String text) throws NotSent;

    /** It was not taken, for now or for good. */
    final class NotSent extends Exception {

        private static final long serialVersionUID = 1;

        private final boolean forGood;

        NotSent(String why, boolean forGood) {
            super(why);
            this.forGood = forGood;
        }

        boolean isForGood() {
            return forGood;
        }
    }
}
