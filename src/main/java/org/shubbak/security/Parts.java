package org.shubbak.security;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shubbak.security.Duty.Side;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has which part in one request, as of one reading. */
public final class Parts {

    private record Part(StaffId staff, Side side) {}

    private final Map<StaffId, Side> sides;

    private Parts(Map<StaffId, Side> sides) {
        this.sides = sides;
    }

    static Parts read(JdbcClient.StatementSpec query) {
        return new Parts(query
                .query((row, n) ->
                        new Part(new StaffId(row.getObject("staff", UUID.class)), Side.valueOf(row.getString("side"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Part::staff, Part::side)));
    }

    Optional<Side> sideOf(StaffId staff) {
        return Optional.ofNullable(sides.get(staff));
    }

    /** Everybody who may not take this part because of another part, or of being the applicant. */
    public Set<StaffId> barredFrom(Duty duty) {
        return sides.entrySet().stream()
                .filter(part -> part.getValue() != duty.side())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
