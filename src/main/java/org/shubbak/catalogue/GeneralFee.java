package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The fee of a service from its row. Fixed fees and fees by quantity are paid at filing. Where the amount is worked out in
 * the middle, an examination fee (رسم نظر) is paid at filing and the row's amount is what the fee statement proposes.
 */
record GeneralFee(String kind, BigDecimal amount) {

    private static final BigDecimal EXAMINATION = new BigDecimal("100");
    private static final String ASSUMED = "قيمة افتراضية تُعتمد بقرار من المحافظ";

    static GeneralFee of(Map<String, String> row) {
        return new GeneralFee(
                GeneralService.cell(row, "fee_type"), new BigDecimal(GeneralService.cell(row, "fee_egp")));
    }

    boolean charged() {
        return !kind.equals("none");
    }

    boolean perUnit() {
        return kind.equals("per_unit");
    }

    boolean statement() {
        return kind.equals("computed");
    }

    FeeRule rule(boolean paidAtOnce) {
        var fee = new FeeRule.Rate("fee", amount, "رسم الخدمة", "Service fee", ASSUMED, true, null, null);
        return switch (kind) {
            case "fixed" -> new FeeRule(List.of(fee), List.of(line(FeeRule.Moment.FILING, "rate.fee")), List.of());
            case "per_unit" ->
                new FeeRule(List.of(fee), List.of(line(FeeRule.Moment.FILING, "rate.fee * form.quantity")), List.of());
            case "computed" -> paidAtOnce ? demanded(fee) : stated(fee);
            default -> FeeRule.NONE;
        };
    }

    private static FeeRule demanded(FeeRule.Rate fee) {
        return new FeeRule(
                List.of(fee),
                List.of(line(FeeRule.Moment.FILING, "form.amount > 0.0 ? form.amount : rate.fee")),
                List.of());
    }

    private static FeeRule stated(FeeRule.Rate fee) {
        var examination =
                new FeeRule.Rate("examination", EXAMINATION, "رسم النظر", "Examination fee", ASSUMED, true, null, null);
        var upfront = line(FeeRule.Moment.FILING, "examination", "رسم النظر", "Examination fee", "rate.examination");
        return new FeeRule(
                List.of(examination, fee), List.of(upfront, line(FeeRule.Moment.STATEMENT, "rate.fee")), List.of());
    }

    private static FeeRule.Line line(FeeRule.Moment moment, String formula) {
        return line(moment, "fee", "رسم الخدمة", "Service fee", formula);
    }

    private static FeeRule.Line line(FeeRule.Moment moment, String key, String ar, String en, String formula) {
        return new FeeRule.Line(
                key,
                moment,
                ar,
                en,
                FeeRule.Kind.FORMULA,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                formula,
                ASSUMED,
                false,
                null);
    }
}
