package org.shubbak.notifications;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox of a house that has a gateway, for tests of other modules; nothing is sent from it. */
public final class TextMessagesFixture {

    private TextMessagesFixture() {}

    public static TextMessages withGateway(JdbcClient jdbc, Clock clock) {
        var settings = new TextGatewaySettings("http://127.0.0.1:9/", "POST", "", "", "", Duration.ofSeconds(1));
        return new TextMessages(jdbc, new HttpTextGateway(settings), clock);
    }
}
