package org.shubbak.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Looks a YAML text over before anything is built from it: its size, its depth, and that nothing in it stands for
 * something else (anchors, aliases, tags), so that a small file cannot grow into a large one.
 */
final class YamlGuard {

    static final int MOST_BYTES = 512 * 1024;
    private static final int DEEPEST = 12;
    private static final int MOST_NODES = 40_000;

    static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(MOST_BYTES)
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(false)
            .build();

    private int depth;
    private int nodes;
    private int documents;

    private YamlGuard() {}

    /** What forbids reading the text, if anything. */
    static Optional<PackProblem> look(String yaml) {
        if (yaml.length() > MOST_BYTES || yaml.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(PackProblem.of("", "too-large", MOST_BYTES / 1024));
        }
        try {
            var guard = new YamlGuard();
            for (Event event : new Parse(SETTINGS).parseString(yaml)) {
                Optional<String> reason = guard.reason(event);
                if (reason.isPresent()) {
                    return Optional.of(at(PackProblem.of("", reason.get()), event.getStartMark()));
                }
            }
            return guard.nodes == 0 ? Optional.of(PackProblem.of("", "empty")) : Optional.empty();
        } catch (YamlEngineException e) {
            return Optional.of(broken(e));
        }
    }

    static PackProblem broken(YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            return at(PackProblem.of("", "not-yaml", String.valueOf(marked.getProblem())), marked.getProblemMark());
        }
        return PackProblem.of("", "not-yaml", String.valueOf(e.getMessage()));
    }

    private Optional<String> reason(Event event) {
        count(event);
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            return Optional.of("alias");
        }
        if (hasTag(event)) {
            return Optional.of("tag");
        }
        if (documents > 1) {
            return Optional.of("several-documents");
        }
        if (nodes > MOST_NODES) {
            return Optional.of("too-many-nodes");
        }
        return depth > DEEPEST ? Optional.of("too-deep") : Optional.empty();
    }

    private void count(Event event) {
        documents += event instanceof DocumentStartEvent ? 1 : 0;
        nodes += event instanceof NodeEvent ? 1 : 0;
        depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
    }

    private static boolean hasTag(Event event) {
        return (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
    }

    private static PackProblem at(PackProblem problem, Optional<Mark> mark) {
        return mark.map(it -> problem.at(it.getLine() + 1, it.getColumn() + 1)).orElse(problem);
    }
}
