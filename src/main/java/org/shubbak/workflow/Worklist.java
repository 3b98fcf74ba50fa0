package org.shubbak.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Service;

/** The lists of open steps: what was dealt to me, what my pool shares, what nobody has. Oldest due first, keyset-paged. */
@Service
public class Worklist {

    /** Where the next page begins: after this row. */
    public record Cursor(LocalDate due, UUID id) {}

    /** One page of a list; {@code next} is null on the last. */
    public record Slice(List<StepView> steps, @Nullable Cursor next) {}

    /** How many steps each tab holds. */
    public record Counters(int todo, int waiting, int late) {}

    /** The steps of one tab, those dealt to the person together with the pools of the person's roles in the unit. */
    public Slice mine(StaffId me, UnitId unit, Set<Role> roles, Tab tab, @Nullable Cursor after, int limit) {
        throw new UnsupportedOperationException();
    }

    public Counters counters(StaffId me, UnitId unit, Set<Role> roles) {
        throw new UnsupportedOperationException();
    }

    /** The steps of a unit that nobody eligible was there to take; the manager's to solve. */
    public Slice undealt(UnitId unit, @Nullable Cursor after, int limit) {
        throw new UnsupportedOperationException();
    }
}
