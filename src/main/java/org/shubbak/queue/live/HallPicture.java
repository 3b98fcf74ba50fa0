package org.shubbak.queue.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.order.Desk;
import org.shubbak.queue.order.FairOrder;
import org.shubbak.queue.speech.SpokenCall;
import org.shubbak.queue.ticket.TicketState;
import tools.jackson.databind.json.JsonMapper;

/** The picture of one hall while its rows come in. */
final class HallPicture {

    private final Hall hall;
    private final List<BoardPicture.AtWindow> windows = new ArrayList<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<List<String>> calling = new ArrayList<>();
    private final List<BoardPicture.Call> calls = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final Map<UUID, Seen> heads = new HashMap<>();
    private long version;

    HallPicture(Hall hall) {
        this.hall = hall;
        this.version = hall.version();
    }

    Hall hall() {
        return hall;
    }

    void window(ResultSet row) throws SQLException {
        UUID id = row.getObject("window_id", UUID.class);
        if (id == null) {
            return;
        }
        Seen there = row.getString("code") == null ? null : seen(row);
        int number = row.getInt("window_number");
        boolean open = row.getBoolean("open");
        version += row.getLong("changes");
        numbers.put(id, number);
        if (open) {
            calling.add(List.of((String[]) row.getArray("lines").getArray()));
        }
        windows.add(window(number, row.getString("kind"), open, there));
    }

    private static BoardPicture.AtWindow window(int number, String kind, boolean open, @Nullable Seen there) {
        return new BoardPicture.AtWindow(
                number,
                kind,
                open,
                there == null ? null : there.text(),
                there != null && there.state() == TicketState.CALLED);
    }

    void call(ResultSet row) throws SQLException {
        Seen called = seen(row);
        Instant at = row.getTimestamp("called_at").toInstant();
        int window = row.getInt("window_number");
        calls.add(new BoardPicture.Call(
                called.id() + "@" + at.toEpochMilli(),
                called.text(),
                window,
                at,
                SpokenCall.clips(called.prefix(), called.number(), window)));
    }

    private Seen seen(ResultSet row) throws SQLException {
        Seen one = PeopleReading.seen(row);
        seen.add(one);
        return one;
    }

    void head(Seen one) {
        heads.put(one.id(), one);
    }

    HallSnapshot snapshot(Instant now, long readAt, JsonMapper json) {
        BoardPicture board = new BoardPicture(
                now, version, List.copyOf(windows), calls, next(now), hall.messageAr(), hall.messageEn());
        return new HallSnapshot(
                hall.unit(),
                board,
                Frame.of(json.writeValueAsString(board)),
                List.copyOf(calling),
                Map.copyOf(numbers),
                List.copyOf(seen),
                readAt);
    }

    private List<String> next(Instant now) {
        Desk desk = new Desk(BoardsReading.intakeLines(hall), false, 0);
        return new FairOrder(hall.rules())
                .ranked(heads.values().stream().map(Seen::waiting).toList(), desk, now, BoardsReading.NEXT).stream()
                        .map(one -> {
                            Seen head = heads.get(one.ticket());
                            return head == null ? "" : head.text();
                        })
                        .toList();
    }
}
