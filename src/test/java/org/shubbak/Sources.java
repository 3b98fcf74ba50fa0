package org.shubbak;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The project's own texts, as tests read them. */
final class Sources {

    private Sources() {}

    /** One file and what stands in it. */
    record Text(Path file, String content) {}

    static List<Text> under(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(Sources::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All message keys of a language with their sentences. */
    static Map<String, String> messages(String language) {
        var all = new TreeMap<String, String>();
        under("src/main/resources/messages", "_" + language + ".properties")
                .forEach(file -> all.putAll(sentences(file)));
        return all;
    }

    static Map<String, String> sentences(Text file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(file.content()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Text read(Path file) {
        try {
            return new Text(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
