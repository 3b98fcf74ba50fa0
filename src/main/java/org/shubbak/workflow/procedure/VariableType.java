package org.shubbak.workflow.procedure;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types a procedure may declare its variables with, as CEL knows them. */
enum VariableType {
    BOOL("bool", SimpleType.BOOL, false),
    INT("int", SimpleType.INT, 0L),
    DOUBLE("double", SimpleType.DOUBLE, 0.0),
    STRING("string", SimpleType.STRING, ""),
    STRINGS("list(string)", ListType.create(SimpleType.STRING), List.of()),
    MAP("map", MapType.create(SimpleType.STRING, SimpleType.DYN), Map.of());

    private final String code;
    private final CelType celType;
    private final Object absent;

    VariableType(String code, CelType celType, Object absent) {
        this.code = code;
        this.celType = celType;
        this.absent = absent;
    }

    static Optional<VariableType> of(String code) {
        for (var type : values()) {
            if (type.code.equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    CelType celType() {
        return celType;
    }

    /** The value as CEL expects it; a missing or unfit value is the type's empty one, so that a rule never fails. */
    Object read(@Nullable Object value) {
        return switch (this) {
            case BOOL -> value instanceof Boolean ? value : absent;
            case INT -> value instanceof Number number ? (Object) number.longValue() : absent;
            case DOUBLE -> value instanceof Number number ? (Object) number.doubleValue() : absent;
            case STRING -> value == null ? absent : value.toString();
            case STRINGS ->
                value instanceof Collection<?> many
                        ? many.stream().map(String::valueOf).toList()
                        : absent;
            case MAP -> value instanceof Map<?, ?> ? plain(value) : absent;
        };
    }

    /** CEL knows whole numbers as long and others as double; JSON and our own records have more kinds. */
    private static Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> NullValue.NULL_VALUE;
            case Integer number -> number.longValue();
            case BigDecimal number -> number.doubleValue();
            case Collection<?> many -> many.stream().map(VariableType::plain).toList();
            case Map<?, ?> map -> {
                var copy = new HashMap<String, Object>();
                map.forEach((key, inner) -> copy.put(String.valueOf(key), plain(inner)));
                yield copy;
            }
            case Long number -> number;
            case Double number -> number;
            case Boolean flag -> flag;
            default -> value.toString();
        };
    }
}
