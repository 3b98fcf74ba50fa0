package org.shubbak.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signed heads; rows are only ever added. */
@Component
class Heads {

    private final JdbcClient jdbc;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SealedHead> latest() {
        return jdbc.sql(SealedHead.SELECT + "ORDER BY number DESC LIMIT 1")
                .query(SealedHead::of)
                .optional();
    }

    Optional<SealedHead> find(long number) {
        return jdbc.sql(SealedHead.SELECT + "WHERE number = :number")
                .param("number", number)
                .query(SealedHead::of)
                .optional();
    }

    /** Those after a number, the oldest first. */
    List<SealedHead> after(long number, int limit) {
        return jdbc.sql(SealedHead.SELECT + "WHERE number > :number ORDER BY number LIMIT :limit")
                .param("number", number)
                .param("limit", limit)
                .query(SealedHead::of)
                .list();
    }

    /** The heads that sealed any of the rows. */
    List<SealedHead> sealing(SeqRanges rows) {
        return jdbc.sql(SealedHead.SELECT + "WHERE rows && CAST(:rows AS int8multirange)")
                .param("rows", rows.toString())
                .query(SealedHead::of)
                .list();
    }

    void insert(SealedHead head) {
        jdbc.sql("""
                INSERT INTO audit.tree_head (number, first, size, rows, last_seq, text, signature)
                VALUES (:number, :first, :size, CAST(:rows AS int8multirange), :lastSeq, :text, :signature)
                """)
                .param("number", head.number())
                .param("first", head.first())
                .param("size", head.size())
                .param("rows", head.rows().toString())
                .param("lastSeq", head.lastSeq())
                .param("text", head.text())
                .param("signature", head.signature())
                .update();
    }
}
