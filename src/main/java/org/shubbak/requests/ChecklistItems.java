package org.shubbak.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.DocumentId;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored checklist of a request: one row a required document. */
@Component
class ChecklistItems {

    private static final String UPSERT = """
            insert into requests.checklist_item (request, key, state, reason, pages, changed_at, changed_by, output)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (request, key) do update
                set state = excluded.state, reason = excluded.reason, pages = checklist_item.pages || excluded.pages,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by, output = excluded.output
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ChecklistItems(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Writes the entries in one round trip; pages of an entry that is there already are added to, never replaced. */
    void put(UUID request, List<ChecklistEntry> entries, @Nullable StaffId by, Instant now) {
        var at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        template.batchUpdate(UPSERT, entries, Math.max(1, entries.size()), (statement, entry) -> {
            statement.setObject(1, request);
            statement.setString(2, entry.key());
            statement.setString(3, entry.state().name());
            statement.setString(4, entry.reason());
            statement.setArray(5, statement.getConnection().createArrayOf("uuid", ids(entry.pages())));
            statement.setObject(6, at);
            statement.setObject(7, by == null ? null : by.value(), Types.OTHER);
            statement.setString(8, entry.output());
        });
    }

    List<ChecklistEntry> of(UUID request) {
        return jdbc.sql(
                        "select key, state, reason, pages, output from requests.checklist_item where request = :id order by key")
                .param("id", request)
                .query(ChecklistItems::entry)
                .list();
    }

    /** Keys brought at or after the instant. */
    List<String> broughtSince(UUID request, Instant since) {
        return jdbc.sql("""
                        select key from requests.checklist_item
                        where request = :id and changed_at >= :since and state <> 'MISSING'
                        """)
                .param("id", request)
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query((row, index) -> row.getString("key"))
                .list();
    }

    private static Object[] ids(List<DocumentId> pages) {
        return pages.stream().map(DocumentId::value).toArray();
    }

    private static ChecklistEntry entry(ResultSet rs, int index) throws SQLException {
        var pages = Arrays.stream((Object[]) rs.getArray("pages").getArray())
                .map(id -> new DocumentId((UUID) id))
                .toList();
        return new ChecklistEntry(
                rs.getString("key"),
                ChecklistEntry.State.valueOf(rs.getString("state")),
                rs.getString("reason"),
                pages,
                rs.getString("output"));
    }
}
