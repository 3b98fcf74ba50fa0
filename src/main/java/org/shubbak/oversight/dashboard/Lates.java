package org.shubbak.oversight.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.tally.Listed;
import org.shubbak.oversight.tally.Question;
import org.shubbak.oversight.tally.Tallies;
import org.shubbak.oversight.tally.Which;
import org.shubbak.shared.Bilingual;
import org.springframework.stereotype.Component;

/** The requests longest over their day, with who has them. */
@Component
class Lates {

    private static final int MOST_LISTED = 10;

    private final Tallies tallies;
    private final OpenSteps steps;
    private final Names names;

    Lates(Tallies tallies, OpenSteps steps, Names names) {
        this.tallies = tallies;
        this.steps = steps;
        this.names = names;
    }

    List<LateRow> longest(Question question, LocalDate today) {
        List<Listed> listed = tallies.list(Which.of(Which.Kind.LATE), question, null, MOST_LISTED)
                .rows();
        Map<UUID, OpenSteps.Holder> holders =
                steps.holders(listed.stream().map(Listed::request).toList());
        return listed.stream()
                .map(one -> row(one, holders.get(one.request()), today))
                .toList();
    }

    private LateRow row(Listed listed, OpenSteps.@Nullable Holder holder, LocalDate today) {
        Bilingual service = names.service(listed.service());
        return new LateRow(
                listed,
                service.ar(),
                service.en(),
                ChronoUnit.DAYS.between(listed.due(), today),
                holder == null ? null : holder.role(),
                holder == null ? null : holder.personAr(),
                holder == null ? null : holder.personEn(),
                holder == null ? null : holder.escalatedTo());
    }
}
