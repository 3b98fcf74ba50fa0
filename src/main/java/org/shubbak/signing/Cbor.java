package org.shubbak.signing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes the part of CBOR (RFC 8949) that our signed forms need, deterministically: whole numbers, bytes, text, arrays, maps
 * and tags, each in its shortest form. Map entries keep the order in which they are given.
 */
final class Cbor {

    static final int UNSIGNED = 0;
    static final int NEGATIVE = 1;
    static final int BYTES = 2;
    static final int TEXT = 3;
    static final int ARRAY = 4;
    static final int MAP = 5;
    static final int TAG = 6;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    private Cbor() {}

    /** @param value a Long, an Integer, a byte[], a String, a List, a Map or a {@link Tagged} of these */
    static byte[] write(Object value) {
        var cbor = new Cbor();
        cbor.add(value);
        return cbor.out.toByteArray();
    }

    /** A value with a tag before it. */
    record Tagged(long tag, Object value) {}

    private void add(Object value) {
        switch (value) {
            case Integer number -> number(number);
            case Long number -> number(number);
            case byte[] bytes -> string(BYTES, bytes);
            case String text -> string(TEXT, text.getBytes(StandardCharsets.UTF_8));
            case List<?> list -> {
                head(ARRAY, list.size());
                list.forEach(this::add);
            }
            case Map<?, ?> map -> {
                head(MAP, map.size());
                map.forEach((key, entry) -> {
                    add(key);
                    add(entry);
                });
            }
            case Tagged tagged -> {
                head(TAG, tagged.tag());
                add(tagged.value());
            }
            default -> throw new IllegalArgumentException("cannot be written: " + value.getClass());
        }
    }

    private void number(long number) {
        if (number < 0) {
            head(NEGATIVE, -1 - number);
        } else {
            head(UNSIGNED, number);
        }
    }

    private void string(int type, byte[] bytes) {
        head(type, bytes.length);
        out.writeBytes(bytes);
    }

    private void head(int type, long value) {
        int first = type << 5;
        if (value < 24) {
            out.write(first | (int) value);
        } else if (value <= 0xFF) {
            out.write(first | 24);
            out.write((int) value);
        } else if (value <= 0xFFFF) {
            out.write(first | 25);
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) value).array());
        } else if (value <= 0xFFFFFFFFL) {
            out.write(first | 26);
            out.writeBytes(ByteBuffer.allocate(4).putInt((int) value).array());
        } else {
            out.write(first | 27);
            out.writeBytes(ByteBuffer.allocate(8).putLong(value).array());
        }
    }
}
