package org.shubbak.platform.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PublicCode;

/** One copy of a stencil: its own person, place, numbers, ids and days. */
final class CaseCopy {

    private static final String KEY_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Stencil stencil;
    private final World world;
    private final Centres.Unit unit;
    private final People.Person person;
    private final List<Instant> acts;
    private final int turn;
    private final LocalDate due;
    private final @Nullable String[] words;

    private final @Nullable String channel;

    /** @param channel where it came in; null for where the stencil came in */
    CaseCopy(
            Stencil stencil,
            World world,
            Centres.Unit unit,
            People.Person person,
            List<Instant> acts,
            int turn,
            @Nullable String channel) {
        this.channel = channel;
        this.stencil = stencil;
        this.world = world;
        this.unit = unit;
        this.person = person;
        this.acts = acts;
        this.turn = turn;
        this.due = stencil.rule().due(day(0), pauses(), world.holidays());
        this.words = new String[stencil.slots().size()];
    }

    private List<DueRule.Pause> pauses() {
        return stencil.waits().stream()
                .map(wait -> new DueRule.Pause(day(wait.from()), day(wait.to())))
                .toList();
    }

    void writeTo(Chunk chunk) {
        stencil.lines().forEach((table, lines) -> {
            var out = chunk.of(table);
            lines.forEach(line -> write(line, out));
        });
    }

    private void write(List<? extends @Nullable List<Piece>> line, StringBuilder out) {
        for (int column = 0; column < line.size(); column++) {
            if (column > 0) {
                out.append('\t');
            }
            var pieces = line.get(column);
            if (pieces == null) {
                out.append("\\N");
            } else {
                for (var piece : pieces) {
                    write(piece, out);
                }
            }
        }
        out.append('\n');
    }

    private void write(Piece piece, StringBuilder out) {
        switch (piece) {
            case Piece.Literal it -> out.append(it.text());
            case Piece.Own it -> out.append(own(it.slot()));
            case Piece.Moment it -> out.append(acts.get(it.act()).plus(it.micros(), ChronoUnit.MICROS));
            case Piece.Day it -> out.append(day(it.act()).plusDays(it.days()));
            case Piece.Due it -> out.append(due);
        }
    }

    private String own(int slot) {
        var known = words[slot];
        if (known != null) {
            return known;
        }
        var made = word(stencil.slots().get(slot));
        words[slot] = made;
        return made;
    }

    private LocalDate day(int act) {
        return CairoTime.date(acts.get(act));
    }

    private String word(Stencil.Slot slot) {
        return switch (slot.kind()) {
            case ID -> id(acts.get(slot.act()), world.random());
            case REQUEST_NUMBER -> world.requests().next(unit.code(), day(0).getYear());
            case RECEIPT_NUMBER ->
                world.receipts().next(unit.code(), day(slot.act()).getYear());
            case LICENCE_NUMBER ->
                world.licences()
                        .next(licenceUnit(slot.meaning()), day(slot.act()).getYear());
            case LICENCE_CODE -> PublicCode.random().value();
            case TRACKING_KEY -> letters(KEY_LETTERS, slot.meaning().length());
            case IDENTITY_HASH -> world.hash().of(person);
            case NATIONAL_ID -> person.nationalId();
            case MASKED_ID -> Cutting.masked(person.nationalId());
            case COMPANY_HASH -> world.hash().of(person.company());
            case COMMERCIAL_REGISTER -> person.company().register();
            case TAX_NUMBER -> person.company().taxNumber();
            case COMPANY_NAME -> person.company().name();
            case FOLDED_COMPANY_NAME -> ArabicText.fold(person.company().name());
            case NAME -> person.name();
            case FOLDED_NAME -> ArabicText.fold(person.name());
            case PHONE -> person.phone();
            case PHONE_END -> person.phone().substring(person.phone().length() - 4);
            case REFERENCE -> "E" + letters("0123456789", 14);
            case SHIFT ->
                world.shifts()
                        .of(holder("U:cashier1").id(), unit.code(), day(slot.act()), new BigDecimal(slot.meaning()));
            case STAFF_ID -> holder(slot.meaning()).id();
            case STAFF_NAME -> holder(slot.meaning()).name();
            case UNIT -> unit.code();
            case BACK_OFFICE -> unit.backOffice();
            case CHANNEL -> unit.channel(channel == null ? slot.meaning() : channel);
        };
    }

    /** Licences are numbered by the unit that is named in the stencil's own number. */
    private String licenceUnit(String original) {
        return original.contains(world.stencilUnit().code()) ? unit.code() : unit.backOffice();
    }

    private Centres.Person holder(String post) {
        return world.centres().holder(post, unit, turn);
    }

    private String letters(String alphabet, int length) {
        var word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(alphabet.charAt(world.random().nextInt(alphabet.length())));
        }
        return word.toString();
    }

    /** A UUID of version 7 for a moment of the past. */
    private static String id(Instant at, Random random) {
        var high = at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        var low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
