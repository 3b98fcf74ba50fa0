package org.shubbak.audit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes the text of leaves from PostgreSQL's binary values into one buffer, again and again. */
final class LeafText {

    private static final byte[] FORM = (JournalLeaf.FORM + "\n").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final long MICROS_A_DAY = 86_400_000_000L;
    /** PostgreSQL counts from the year 2000. */
    private static final long EPOCH_DAYS = LocalDate.of(2000, 1, 1).toEpochDay();

    private byte[] bytes = new byte[1024];
    private int length;
    private long knownDay = Long.MIN_VALUE;
    private byte[] knownDate = new byte[0];

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void begin() {
        length = 0;
        put(FORM);
    }

    void number(long number) {
        put(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
        put((byte) '\n');
    }

    /** @param micros since the year 2000 */
    void time(long micros) {
        long day = Math.floorDiv(micros, MICROS_A_DAY);
        long rest = Math.floorMod(micros, MICROS_A_DAY);
        if (day != knownDay) {
            knownDay = day;
            knownDate = LocalDate.ofEpochDay(day + EPOCH_DAYS).toString().getBytes(StandardCharsets.US_ASCII);
        }
        put(knownDate);
        put((byte) 'T');
        digits(rest / 3_600_000_000L, 2);
        put((byte) ':');
        digits(rest / 60_000_000 % 60, 2);
        put((byte) ':');
        digits(rest / 1_000_000 % 60, 2);
        put((byte) '.');
        digits(rest % 1_000_000, 6);
        put((byte) 'Z');
        put((byte) '\n');
    }

    void value(byte[] utf8) {
        boolean plain = true;
        for (byte next : utf8) {
            plain &= next != '\n' && next != '\\';
        }
        put(plain ? utf8 : escaped(utf8));
        put((byte) '\n');
    }

    void valueOrNone(byte @Nullable [] utf8) {
        if (utf8 == null) {
            none();
        } else {
            value(utf8);
        }
    }

    void id(byte @Nullable [] uuid) {
        if (uuid == null) {
            none();
            return;
        }
        for (int i = 0; i < uuid.length; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                put((byte) '-');
            }
            hexDigits(uuid[i]);
        }
        put((byte) '\n');
    }

    void hex(byte[] hash) {
        for (byte next : hash) {
            hexDigits(next);
        }
        put((byte) '\n');
    }

    private void none() {
        put((byte) '-');
        put((byte) '\n');
    }

    private static byte[] escaped(byte[] utf8) {
        return JournalLeaf.escaped(new String(utf8, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private void digits(long number, int count) {
        room(count);
        long rest = number;
        for (int i = count - 1; i >= 0; i--) {
            bytes[length + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }

    private void hexDigits(byte value) {
        room(2);
        bytes[length++] = HEX[value >> 4 & 15];
        bytes[length++] = HEX[value & 15];
    }

    private void put(byte value) {
        room(1);
        bytes[length++] = value;
    }

    private void put(byte[] values) {
        room(values.length);
        System.arraycopy(values, 0, bytes, length, values.length);
        length += values.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
