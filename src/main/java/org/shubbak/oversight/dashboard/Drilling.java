package org.shubbak.oversight.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.tally.Cut;
import org.shubbak.oversight.tally.Listed;
import org.shubbak.oversight.tally.Listing;
import org.shubbak.oversight.tally.Listing.After;
import org.shubbak.oversight.tally.Question;
import org.shubbak.oversight.tally.Span;
import org.shubbak.oversight.tally.Tallies;
import org.shubbak.oversight.tally.Waiting;
import org.shubbak.oversight.tally.Which;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a figure: the requests behind it, a page at a time, without the person. */
@Component
public class Drilling {

    private static final int PAGE = 50;

    /**
     * A page of the list.
     *
     * @param next where the next page begins; null on the last
     */
    public record Drill(List<DrillRow> rows, @Nullable After next) {}

    /** A request with the names of its service, its centre and whom it waits for. */
    public record DrillRow(
            Listed listed,
            Bilingual service,
            Bilingual unit,
            @Nullable Waiter waiter) {}

    private final Tallies tallies;
    private final Names names;
    private final Organisation organisation;

    Drilling(Tallies tallies, Names names, Organisation organisation) {
        this.tallies = tallies;
        this.names = names;
        this.organisation = organisation;
    }

    /** The page behind a figure; who may see the level was asked when it was read. */
    @Transactional(readOnly = true)
    public Drill of(Level level, Span span, Cut cut, Which which, @Nullable After after) {
        Listing page = tallies.list(which, new Question(level.area(), span, cut), after, PAGE);
        return new Drill(page.rows().stream().map(this::row).toList(), page.next());
    }

    private DrillRow row(Listed listed) {
        Listed.Waits waits = listed.waits();
        return new DrillRow(
                listed,
                names.service(listed.service()),
                organisation
                        .findUnit(new UnitId(listed.unit()))
                        .map((Unit unit) -> new Bilingual(unit.nameAr(), unit.nameEn()))
                        .orElse(new Bilingual(listed.unit(), listed.unit())),
                waits == null ? null : names.waiter(new Waiting(waits.party(), waits.who(), 1)));
    }
}
