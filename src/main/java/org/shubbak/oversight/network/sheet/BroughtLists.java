package org.shubbak.oversight.network.sheet;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The uploaded lists: each is its uploader's own until he confirms it, and forgotten after a day if he does not. */
@Component
public class BroughtLists {

    /** What is listed. */
    public enum Kind {
        CENTRES,
        EQUIPMENT
    }

    /**
     * A list as it came.
     *
     * @param centre whose devices are listed; null for a list of centres
     * @param written whether it was confirmed
     */
    public record Kept(UUID id, @Nullable UUID centre, String name, byte[] content, boolean written) {

        /** @throws Refusal {@code network.import-done}, {@code network.import-wrong} */
        public void requireRight(ReadList<?> read) {
            if (written) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "network.import-done");
            }
            if (!read.wrong().isEmpty()) {
                throw Refusal.of(
                        Refusal.Kind.CONFLICT,
                        "network.import-wrong",
                        read.wrong().size());
            }
        }
    }

    private static final Duration WAITS = Duration.ofDays(1);
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    BroughtLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a file for its preview. */
    public UUID keep(Kind kind, @Nullable UUID centre, String fileName, byte[] content, CurrentStaff me) {
        jdbc.sql("DELETE FROM oversight.brought_list WHERE written_at IS NULL AND made_at < :before")
                .param("before", now().minus(WAITS))
                .update();
        UUID id = Ids.next();
        jdbc.sql("""
                INSERT INTO oversight.brought_list (id, kind, centre, name, content, made_by, made_at)
                VALUES (:id, :kind, :centre, :name, :content, :by, :at)
                """)
                .param("id", id)
                .param("kind", kind.name())
                .param("centre", centre)
                .param("name", name(fileName))
                .param("content", content)
                .param("by", me.id().value())
                .param("at", now())
                .update();
        return id;
    }

    private static String name(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        boolean plain = !ArabicText.hasForbiddenControls(name) && name.length() <= LONGEST_NAME;
        return plain ? ArabicText.clean(name, LONGEST_NAME) : "";
    }

    /** @throws Refusal {@code network.unknown-entry} for a list of somebody else, and for one that waited too long */
    public Kept own(UUID id, Kind kind, CurrentStaff me) {
        return read(id, kind, me, "");
    }

    /** The list locked until the transaction ends. */
    public Kept locked(UUID id, Kind kind, CurrentStaff me) {
        return read(id, kind, me, " FOR UPDATE");
    }

    private Kept read(UUID id, Kind kind, CurrentStaff me, String lock) {
        return jdbc.sql("""
                SELECT id, centre, name, content, written_at IS NOT NULL AS written FROM oversight.brought_list
                WHERE id = :id AND kind = :kind AND made_by = :by""" + lock)
                .param("id", id)
                .param("kind", kind.name())
                .param("by", me.id().value())
                .query((row, index) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getObject("centre", UUID.class),
                        row.getString("name"),
                        row.getBytes("content"),
                        row.getBoolean("written")))
                .optional()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "network.unknown-entry"));
    }

    /** Notes that the list was confirmed. */
    public void written(UUID id) {
        jdbc.sql("UPDATE oversight.brought_list SET written_at = :at WHERE id = :id")
                .param("at", now())
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
