package org.shubbak.queue.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Role;
import org.shubbak.queue.hall.DatabaseWatch;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Windows;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The devices of the halls. A device's token stands in its address and is shown once; the database holds its hash. A device
 * that was seen before stays known while the database cannot be reached.
 */
@Component
public class Devices {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TOKEN = 64;
    private static final Duration KEPT = Duration.ofSeconds(30);

    /** A device just added, with its token, which cannot be had again. */
    public record Added(Device device, String token) {}

    private record Kept(Device device, Instant at) {}

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Halls halls;
    private final Windows windows;
    private final Journal journal;
    private final DatabaseWatch watch;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Devices(JdbcClient jdbc, Halls halls, Windows windows, Journal journal, DatabaseWatch watch, Clock clock) {
        this.jdbc = jdbc;
        this.halls = halls;
        this.windows = windows;
        this.journal = journal;
        this.watch = watch;
        this.clock = clock;
    }

    /** Adds a kiosk or a board to my centre's hall. */
    @Transactional
    public Added add(Device.Kind kind, String name, @Nullable UUID window, CurrentStaff me) {
        requireRight(me);
        String called = ArabicText.clean(name, LONGEST_NAME);
        if (called.isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.device-name").at("name");
        }
        UUID over = kind == Device.Kind.WINDOW ? window : null;
        if (kind == Device.Kind.WINDOW && over == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.device-window").at("window");
        }
        if (over != null) {
            windows.lock(me.unit(), over);
        }
        halls.of(me.unit());
        Device device = new Device(Ids.next(), me.unit(), kind, called, over);
        String token = newToken();
        insert(device, hash(token), me);
        tell("hall.device-added", device, me);
        return new Added(device, token);
    }

    /** Makes a device's token worthless, within half a minute on other nodes. */
    @Transactional
    public void revoke(UUID id, CurrentStaff me) {
        requireRight(me);
        Device device = of(me.unit()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Devices::unknown);
        jdbc.sql("UPDATE queue.device SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        kept.values().removeIf(one -> one.device().id().equals(id));
        tell("hall.device-revoked", device, me);
    }

    /** The devices of a hall that are in use. */
    public List<Device> of(UnitId unit) {
        return jdbc.sql("""
                SELECT id, unit, kind, name, at_window FROM queue.device
                WHERE unit = :unit AND revoked_at IS NULL
                ORDER BY kind, name
                """).param("unit", unit.value()).query(Devices::row).list();
    }

    /** @throws Refusal {@code queue.unknown-device} for a token that is none of ours, of any kind */
    public Device known(String token) {
        if (token.length() > LONGEST_TOKEN) {
            throw unknown();
        }
        String hash = hash(token);
        Kept seen = kept.get(hash);
        Instant now = clock.instant();
        if (seen != null && Duration.between(seen.at(), now).abs().compareTo(KEPT) < 0) {
            return seen.device();
        }
        return seen == null ? keep(hash, find(hash)) : renewed(hash, seen, now);
    }

    /** One asks; the others who come at the same moment go by what was known. */
    private Device renewed(String hash, Kept seen, Instant now) {
        if (!kept.replace(hash, seen, new Kept(seen.device(), now))) {
            return seen.device();
        }
        try {
            return keep(hash, watch.orKept(() -> find(hash), seen.device()));
        } catch (Refusal gone) {
            kept.remove(hash);
            throw gone;
        }
    }

    private Device keep(String hash, Device device) {
        kept.put(hash, new Kept(device, clock.instant()));
        return device;
    }

    /** The same, for a device of this kind only. */
    public Device known(String token, Device.Kind kind) {
        Device device = known(token);
        if (device.kind() != kind) {
            throw unknown();
        }
        return device;
    }

    /** Every half minute at most a device; that is also when it is noted that it was seen. */
    private Device find(String hash) {
        return jdbc.sql("""
                UPDATE queue.device SET seen_at = :now WHERE hash = :hash AND revoked_at IS NULL
                RETURNING id, unit, kind, name, at_window
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("hash", hash)
                .query(Devices::row)
                .optional()
                .orElseThrow(Devices::unknown);
    }

    private void insert(Device device, String hash, CurrentStaff me) {
        jdbc.sql("""
                INSERT INTO queue.device (id, unit, kind, name, at_window, hash, issued_at, issued_by)
                VALUES (:id, :unit, :kind, :name, :window, :hash, :now, :by)
                """)
                .param("id", device.id())
                .param("unit", device.unit().value())
                .param("kind", device.kind().name())
                .param("name", device.name())
                .param("window", device.window())
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", me.id().value())
                .update();
    }

    private void tell(String act, Device device, CurrentStaff me) {
        Map<String, String> detail = Map.of("kind", device.kind().name(), "name", device.name());
        journal.record(JournalEntry.act(me.actor(), act, null, device.unit(), detail));
    }

    private static void requireRight(CurrentStaff me) {
        if (!me.has(Role.MANAGER) && !me.has(Role.ADMIN)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "queue.not-the-manager");
        }
    }

    private String newToken() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-device");
    }

    private static Device row(ResultSet row, int index) throws SQLException {
        return new Device(
                row.getObject("id", UUID.class),
                new UnitId(row.getString("unit")),
                Device.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("at_window", UUID.class));
    }
}
