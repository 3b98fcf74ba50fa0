package org.shubbak.signing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@link Cbor} writes and refuses everything else: other types, longer forms than needed, a key that comes twice,
 * depth, and bytes behind the end. What is read has exactly one form of writing.
 */
final class CborReader {

    private static final int DEEPEST = 6;

    private final ByteBuffer in;

    private CborReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    /** The bytes are not one value in its one form. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String what) {
            super(what);
        }
    }

    static Object read(byte[] bytes) throws Malformed {
        var reader = new CborReader(bytes);
        var value = reader.value(0);
        if (reader.in.hasRemaining()) {
            throw new Malformed("bytes behind the end");
        }
        return value;
    }

    private Object value(int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw new Malformed("too deep");
        }
        int first = octet();
        long value = argument(first & 31);
        return switch (first >> 5) {
            case Cbor.UNSIGNED -> value;
            case Cbor.NEGATIVE -> -1 - value;
            case Cbor.BYTES -> bytes(value);
            case Cbor.TEXT -> text(bytes(value));
            case Cbor.ARRAY -> array(value, depth);
            case Cbor.MAP -> map(value, depth);
            case Cbor.TAG -> new Cbor.Tagged(value, value(depth + 1));
            default -> throw new Malformed("a type that is not used");
        };
    }

    private long argument(int size) throws Malformed {
        if (size < 24) {
            return size;
        }
        if (size > 27) {
            throw new Malformed("a length that is not used");
        }
        int width = 1 << (size - 24);
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 8 | octet();
        }
        long shortest = width == 1 ? 24 : 1L << 4 * width;
        if (value < shortest) {
            throw new Malformed("longer than needed, or too large");
        }
        return value;
    }

    private byte[] bytes(long length) throws Malformed {
        if (length > in.remaining()) {
            throw new Malformed("ends too early");
        }
        var bytes = new byte[(int) length];
        in.get(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) throws Malformed {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new Malformed("not UTF-8");
        }
    }

    private List<Object> array(long size, int depth) throws Malformed {
        if (size > in.remaining()) {
            throw new Malformed("ends too early");
        }
        var list = new ArrayList<>((int) size);
        for (long i = 0; i < size; i++) {
            list.add(value(depth + 1));
        }
        return list;
    }

    /** Keys are whole numbers or texts. */
    private Map<Object, Object> map(long size, int depth) throws Malformed {
        if (size > in.remaining()) {
            throw new Malformed("ends too early");
        }
        var map = new LinkedHashMap<>();
        for (long i = 0; i < size; i++) {
            var key = value(depth + 1);
            boolean plain = key instanceof Long || key instanceof String;
            if (!plain || map.put(key, value(depth + 1)) != null) {
                throw new Malformed("a key that is no number or text, or comes twice");
            }
        }
        return map;
    }

    private int octet() throws Malformed {
        if (!in.hasRemaining()) {
            throw new Malformed("ends too early");
        }
        return in.get() & 0xFF;
    }
}
