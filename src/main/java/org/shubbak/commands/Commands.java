package org.shubbak.commands;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers the first answer to every command, so that a command sent twice has one effect.
 *
 * <p>The key is inserted before the act and in its transaction: a second sender of the same key waits for the first
 * to commit and then reads his answer. An act that is refused leaves no key behind, so it may be mended and sent
 * again under the same key.
 */
@Component
public class Commands {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Commands(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Runs the act once for this actor and key.
     *
     * @param key chosen by the sender, 8 to 200 characters
     * @param fingerprint what was asked; the same key with another content is refused
     * @param type the answer's type, a record that JSON can carry
     * @return the act's answer, or the first answer if the command was seen before
     * @throws Refusal {@code commands.key-reused} when the key came before with another content, {@code
     *     commands.key-invalid} when it is too short or too long
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public <T> T once(String key, Actor actor, Object fingerprint, Class<T> type, Supplier<T> act) {
        if (key.length() < 8 || key.length() > 200) {
            throw Refusal.of(Refusal.Kind.INVALID, "commands.key-invalid");
        }
        var who = who(actor);
        var print = sha256(json.writeValueAsString(fingerprint));
        if (!claim(who, key, print)) {
            return firstAnswer(who, key, print, type);
        }
        var answer = act.get();
        jdbc.sql("update commands.command set answer = cast(:answer as jsonb) where actor = :actor and key = :key")
                .param("answer", json.writeValueAsString(answer))
                .param("actor", who)
                .param("key", key)
                .update();
        return answer;
    }

    private boolean claim(String who, String key, String print) {
        return jdbc.sql("""
                                insert into commands.command (actor, key, fingerprint)
                                values (:actor, :key, :print)
                                on conflict do nothing
                                """)
                        .param("actor", who)
                        .param("key", key)
                        .param("print", print)
                        .update()
                == 1;
    }

    private <T> T firstAnswer(String who, String key, String print, Class<T> type) {
        var first = jdbc.sql("select fingerprint, answer from commands.command where actor = :actor and key = :key")
                .param("actor", who)
                .param("key", key)
                .query(First.class)
                .single();
        if (!first.fingerprint.equals(print)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "commands.key-reused");
        }
        return json.readValue(first.answer, type);
    }

    private static String who(Actor actor) {
        return actor.staff() == null
                ? actor.kind() + ":" + actor.name()
                : actor.staff().value().toString();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    record First(String fingerprint, String answer) {}
}
