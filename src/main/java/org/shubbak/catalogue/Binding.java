package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Makes a definition of a pack's tree and says every property that does not fit. */
final class Binding {

    private final JsonNode root;
    private final List<PackProblem> problems = new ArrayList<>();

    private Binding(JsonNode root) {
        this.root = root;
    }

    static PackReading bind(JsonNode root) {
        return new Binding(root).bind();
    }

    private PackReading bind() {
        JsonMapper mapper =
                DefinitionJson.MAPPER.rebuild().addHandler(new Collecting()).build();
        try {
            var definition = mapper.treeToValue(root, ServiceDefinition.class);
            if (problems.isEmpty()) {
                problems.addAll(Completeness.missing(definition));
            }
            return new PackReading(problems.isEmpty() ? definition : null, problems);
        } catch (JacksonException e) {
            problems.add(problem(e));
            return new PackReading(null, problems);
        }
    }

    private PackProblem problem(JacksonException e) {
        String place = e.getPath().isEmpty()
                ? ""
                : PackPlaces.of(
                        root,
                        e.getPath().stream()
                                .map(it -> it.getPropertyName() == null
                                        ? Integer.toString(it.getIndex())
                                        : it.getPropertyName())
                                .toList());
        Throwable cause = e instanceof ValueInstantiationException ? e.getCause() : null;
        String message = cause == null ? e.getOriginalMessage() : String.valueOf(cause.getMessage());
        return PackProblem.of(place, "does-not-fit", message.lines().findFirst().orElse(""));
    }

    private String place(JsonParser parser) {
        List<String> path = new ArrayList<>();
        for (JsonPointer at = parser.streamReadContext().pathAsPointer(); at != null && !at.matches(); at = at.tail()) {
            path.add(at.getMatchingProperty());
        }
        return PackPlaces.of(root, path);
    }

    private final class Collecting extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object bean,
                String name) {
            String around = place(parser);
            String place = around.endsWith(name) ? around : around + "." + name;
            problems.add(PackProblem.of(place, "unknown-property", name));
            parser.skipChildren();
            return true;
        }

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> target, String value, String message) {
            problems.add(
                    target.isEnum()
                            ? PackProblem.of(place(context.getParser()), "unknown-word", value, words(target))
                            : PackProblem.of(place(context.getParser()), "does-not-fit", message));
            return null;
        }

        private static String words(Class<?> target) {
            return Arrays.stream(target.getEnumConstants())
                    .map(it -> isLower(target) ? it.toString().toLowerCase(Locale.ROOT) : it.toString())
                    .collect(Collectors.joining(", "));
        }

        private static boolean isLower(Class<?> target) {
            return target == Audience.class || target == Applying.Kind.class || target == FeeRule.Moment.class;
        }
    }
}
