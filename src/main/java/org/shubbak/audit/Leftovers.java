package org.shubbak.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Judges the rows that no head has sealed, and those that lost their personal parts. */
final class Leftovers {

    private final List<SeqRanges.Range> gaps = new ArrayList<>();
    private final Findings findings;
    private final long forgottenUpTo;

    Leftovers(Connection connection, Findings findings) throws SQLException {
        this.findings = findings;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT first, last FROM audit.gap ORDER BY first")) {
            while (found.next()) {
                gaps.add(new SeqRanges.Range(found.getLong(1), found.getLong(2)));
            }
        }
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(Forgetting.UP_TO)) {
            found.next();
            forgottenUpTo = found.getLong(1);
        }
    }

    void judge(PassingRows rows, long lastSeq) throws SQLException {
        for (var row = rows.rest(); row != null; row = rows.rest()) {
            long seq = row.seq();
            if (seq > lastSeq || gaps.stream().anyMatch(gap -> gap.contains(seq))) {
                findings.waitingRow();
            } else {
                findings.found(Finding.Kind.INSERTED, "Row %d stands among sealed rows and was never sealed.", seq);
            }
        }
    }

    void checkForgotten(RowStream.Passed row) {
        if (row.forgotten() && row.seq() > forgottenUpTo) {
            findings.found(
                    Finding.Kind.FORGOTTEN,
                    "The personal parts of row %d were removed, which no act of retention in the journal accounts for.",
                    row.seq());
        }
    }
}
