package org.shubbak.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.shubbak.documents.PaperSeal;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.UnitId;
import org.shubbak.signing.PaperClaims;
import org.shubbak.signing.SigningPapers;
import org.shubbak.signing.StatusList;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives papers that are drawn on demand a code and a signed QR, so that they are checked as licences are. */
@Component
public class DrawnPapers {

    private static final String SELECT = "SELECT kind, number, code, unit, at, status_index FROM seals.drawn_paper ";

    private final JdbcClient jdbc;
    private final SigningPapers signing;
    private final String address;

    DrawnPapers(
            JdbcClient jdbc,
            SigningPapers signing,
            @Value("${shubbak.base-url:http://127.0.0.1:8080}") String address) {
        this.jdbc = jdbc;
        this.signing = signing;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** The paper of this number; the first print gives it its code. */
    @Transactional
    public DrawnPaper of(DrawnPaper.Kind kind, String number, UnitId unit, Instant at) {
        jdbc.sql("""
                        INSERT INTO seals.drawn_paper (kind, number, code, unit, at)
                        VALUES (:kind, :number, :code, :unit, :at) ON CONFLICT (kind, number) DO NOTHING
                        """)
                .param("kind", kind.name())
                .param("number", number)
                .param("code", PublicCode.random().value())
                .param("unit", unit.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        return jdbc.sql(SELECT + "WHERE kind = :kind AND number = :number")
                .param("kind", kind.name())
                .param("number", number)
                .query(DrawnPapers::paper)
                .single();
    }

    /**
     * What signs its QR.
     *
     * @param holder whom it names
     * @param subject what it is about
     */
    public PaperSeal seal(DrawnPaper paper, String holder, String subject) {
        return hash -> signing.text(new PaperClaims(
                paper.unit().value(),
                paper.at(),
                null,
                paper.code(),
                StatusList.DRAWN + paper.index() / StatusList.SIZE,
                paper.index() % StatusList.SIZE,
                paper.kind().claimed(),
                paper.number(),
                PaperClaims.shortened(holder),
                PaperClaims.shortened(subject),
                "",
                "",
                hash));
    }

    /** The full address of its public page. */
    public String address(DrawnPaper paper) {
        return address + "/L/" + paper.code();
    }

    public Optional<DrawnPaper> find(PublicCode code) {
        return jdbc.sql(SELECT + "WHERE code = :code")
                .param("code", code.value())
                .query(DrawnPapers::paper)
                .optional();
    }

    /** How many have a code. */
    public long count() {
        return jdbc.sql("SELECT coalesce(max(status_index) + 1, 0) FROM seals.drawn_paper")
                .query(Long.class)
                .single();
    }

    private static DrawnPaper paper(ResultSet row, int index) throws SQLException {
        return new DrawnPaper(
                DrawnPaper.Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                new PublicCode(row.getString("code")),
                new UnitId(row.getString("unit")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("status_index"));
    }
}
