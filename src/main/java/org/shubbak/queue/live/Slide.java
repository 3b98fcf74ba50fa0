package org.shubbak.queue.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.FeeRule;
import org.shubbak.catalogue.Labelled;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.organisation.OpeningHours;
import org.shubbak.shared.Money;

/**
 * One information slide; the part its kind needs is there.
 *
 * @param more how many names did not fit
 */
public record Slide(
        Kind kind,
        List<? extends Labelled> names,
        int more,
        @Nullable ServiceDefinition service,
        @Nullable Labelled head,
        @Nullable OpeningHours hours) {

    /** What a slide tells. */
    public enum Kind {
        SERVICES,
        DOCUMENTS,
        FEES,
        HOURS,
        NOTICE
    }

    /**
     * A fee as it is written on a board: an amount, or a share of a value that is not known yet.
     *
     * @param amount null for a share, and for a rate of a formula, which is no amount by itself
     * @param share per cent of a value; null for an amount
     */
    public record Price(
            String labelAr,
            String labelEn,
            @Nullable Money amount,
            @Nullable String share) implements Labelled {

        /** A rate of this fee as its lines use it. */
        static Price of(FeeRule.Rate rate, FeeRule fee) {
            var kinds = fee.lines().stream()
                    .filter(line -> rate.key().equals(line.rate()))
                    .map(FeeRule.Line::kind)
                    .toList();
            if (kinds.contains(FeeRule.Kind.PERCENT)) {
                String share = rate.amount().stripTrailingZeros().toPlainString() + "%";
                return new Price(rate.labelAr(), rate.labelEn(), null, share);
            }
            return new Price(rate.labelAr(), rate.labelEn(), kinds.isEmpty() ? null : Money.of(rate.amount()), null);
        }
    }

    public Slide {
        names = List.copyOf(names);
    }
}
