package org.shubbak.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the register of engineers. */
@Repository
class EngineerRows {

    private static final String SELECT = """
            SELECT number, kind, name, office_number, office_name, speciality, valid_until, suspended, version
            FROM organisation.engineer
            """;

    private final JdbcClient jdbc;

    EngineerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Engineer> find(String number) {
        return jdbc.sql(SELECT + "WHERE number = :number")
                .param("number", number)
                .query(EngineerRows::engineer)
                .optional();
    }

    /** Entries whose folded name holds the text or whose number begins with it, after the number where the last page ended. */
    List<Engineer> page(String folded, String after, int limit) {
        return jdbc.sql(SELECT + """
                WHERE number > :after AND (:folded = '' OR name_folded LIKE '%' || :folded || '%' OR number LIKE upper(:folded) || '%')
                ORDER BY number LIMIT :limit
                """)
                .param("after", after)
                .param("folded", folded.replaceAll("([%_\\\\])", "\\\\$1"))
                .param("limit", limit)
                .query(EngineerRows::engineer)
                .list();
    }

    /** False if the number is there already. */
    boolean insert(Engineer engineer) {
        return statement(engineer, """
                        INSERT INTO organisation.engineer (number, kind, name, name_folded, office_number, office_name,
                            speciality, valid_until)
                        VALUES (:number, :kind, :name, :folded, :officeNumber, :officeName, :speciality, :until)
                        ON CONFLICT (number) DO NOTHING
                        """).update() == 1;
    }

    /** False if somebody changed it since this version was read. */
    boolean update(Engineer engineer, int version) {
        return statement(engineer, """
                        UPDATE organisation.engineer
                        SET kind = :kind, name = :name, name_folded = :folded, office_number = :officeNumber,
                            office_name = :officeName, speciality = :speciality, valid_until = :until,
                            version = version + 1
                        WHERE number = :number AND version = :version
                        """).param("version", version).update() == 1;
    }

    boolean suspend(String number, @Nullable String reason, int version) {
        return jdbc.sql("""
                        UPDATE organisation.engineer SET suspended = :reason, version = version + 1
                        WHERE number = :number AND version = :version
                        """)
                        .param("number", number)
                        .param("reason", reason)
                        .param("version", version)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec statement(Engineer engineer, String sql) {
        return jdbc.sql(sql)
                .param("number", engineer.number())
                .param("kind", engineer.kind().name())
                .param("name", engineer.name())
                .param("folded", ArabicText.fold(engineer.name()))
                .param("officeNumber", engineer.officeNumber())
                .param("officeName", engineer.officeName())
                .param("speciality", engineer.speciality())
                .param("until", engineer.validUntil());
    }

    private static Engineer engineer(ResultSet row, int index) throws SQLException {
        return new Engineer(
                row.getString("number"),
                Engineer.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("office_number"),
                row.getString("office_name"),
                row.getString("speciality"),
                row.getObject("valid_until", LocalDate.class),
                row.getString("suspended"),
                row.getInt("version"));
    }
}
