package org.shubbak.fees;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;

/** Reads a line of a bill from a row that has all its columns. */
final class LineRows {

    /** The columns of {@code fees.bill_line l}; {@code line_amount} is the amount. */
    static final String COLUMNS =
            "l.key, l.label_ar, l.label_en, l.amount as line_amount, l.basis, l.refundable, l.how_ar,"
                    + " l.how_en, l.exempted, l.exempted_ar, l.exempted_en";

    private LineRows() {}

    static BillLine line(ResultSet row) throws SQLException {
        return new BillLine(
                row.getString("key"),
                row.getString("label_ar"),
                row.getString("label_en"),
                Money.of(row.getBigDecimal("line_amount")),
                row.getString("basis"),
                row.getBoolean("refundable"),
                how(row.getString("how_ar"), row.getString("how_en")),
                exempted(row));
    }

    private static BillLine.@Nullable How how(@Nullable String ar, @Nullable String en) {
        return ar == null ? null : new BillLine.How(ar, en == null ? ar : en);
    }

    private static BillLine.@Nullable Exempted exempted(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("exempted");
        String labelAr = row.getString("exempted_ar");
        String labelEn = row.getString("exempted_en");
        return amount == null || labelAr == null
                ? null
                : new BillLine.Exempted(Money.of(amount), labelAr, labelEn == null ? labelAr : labelEn);
    }
}
