package org.shubbak.oversight.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes questions down. One that is open is brought up to date; one that was answered is asked again only when enough new
 * cases have come since.
 */
@Component
class WritingQuestions {

    static final int NEW_CASES = 10;

    private static final int MOST_FILES = 300;

    private static final String WRITE = """
            INSERT INTO oversight.signal AS s (id, key, diwan, unit, kind, staff, office, hits, tries, expected, others,
                                               own, chance, adjusted, compared, first_seen, last_seen)
            VALUES (:id, :key, :diwan, :unit, :kind, :staff, :office, :hits, :tries, :expected, :others, :own, :chance,
                    :adjusted, :compared, :day, :day)
            ON CONFLICT (key) WHERE closed_at IS NULL DO UPDATE
            SET unit = excluded.unit, hits = excluded.hits, tries = excluded.tries, expected = excluded.expected,
                others = excluded.others, own = excluded.own, chance = excluded.chance, adjusted = excluded.adjusted,
                compared = excluded.compared, last_seen = excluded.last_seen
            RETURNING id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WritingQuestions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether it is asked, and not answered already. */
    boolean write(Tested tested, double adjusted, int compared, String diwan, LocalDate day) {
        if (isAnswered(tested)) {
            return false;
        }
        UUID id = jdbc.sql(WRITE)
                .param("id", Ids.next())
                .param("key", tested.key())
                .param("diwan", diwan)
                .param("unit", tested.unit())
                .param("kind", tested.kind().name())
                .param("staff", tested.staff())
                .param("office", tested.office())
                .param("hits", tested.hits())
                .param("tries", tested.tries())
                .param("expected", tested.expected())
                .param("others", tested.othersTries())
                .param("own", tested.own())
                .param("chance", tested.chance())
                .param("adjusted", adjusted)
                .param("compared", compared)
                .param("day", day)
                .query(UUID.class)
                .single();
        files(id, tested.files());
        return true;
    }

    private boolean isAnswered(Tested tested) {
        Optional<Instant> answered = jdbc.sql("""
                SELECT max(closed_at) FROM oversight.signal
                WHERE key = :key AND closed_at IS NOT NULL
                  AND NOT EXISTS (SELECT FROM oversight.signal WHERE key = :key AND closed_at IS NULL)
                """)
                .param("key", tested.key())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
        return answered.isPresent()
                && tested.files().stream()
                                .filter(file -> file.at().isAfter(answered.get()))
                                .count()
                        < NEW_CASES;
    }

    private void files(UUID signal, List<Case> files) {
        jdbc.sql("DELETE FROM oversight.signal_file WHERE signal = :signal")
                .param("signal", signal)
                .update();
        List<Stored> newest = files.stream()
                .sorted(Comparator.comparing(Case::at).reversed())
                .limit(MOST_FILES)
                .map(file -> new Stored(
                        file.request(),
                        file.number(),
                        file.at().atOffset(ZoneOffset.UTC).toString()))
                .toList();
        jdbc.sql("""
                INSERT INTO oversight.signal_file (signal, request, number, at)
                SELECT :signal, f.request, f.number, f.at
                FROM jsonb_to_recordset(CAST(:files AS jsonb)) AS f (request uuid, number text, at timestamptz)
                ON CONFLICT DO NOTHING
                """)
                .param("signal", signal)
                .param("files", json.writeValueAsString(newest))
                .update();
    }

    private record Stored(UUID request, String number, String at) {}
}
