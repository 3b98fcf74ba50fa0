package org.shubbak.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A row of {@code workflow.procedure_version}.
 *
 * @param calls JSON of the versions of the called procedures
 * @param by {@link #RELEASE}, or the administrator who published it
 */
record StoredProcedure(String key, int version, String checksum, String bpmn, String calls, String by, Instant at) {

    static final String RELEASE = "release";

    static StoredProcedure read(ResultSet row, int index) throws SQLException {
        return new StoredProcedure(
                row.getString("key"),
                row.getInt("version"),
                row.getString("checksum"),
                row.getString("bpmn"),
                row.getString("calls"),
                row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
