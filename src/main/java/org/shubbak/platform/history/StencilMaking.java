package org.shubbak.platform.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.shubbak.platform.history.Stencil.End;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes real cases of every service through the product, to every end, and keeps them as stencils. */
final class StencilMaking {

    private static final int MOST_ACTS = 40;
    private static final int MOST_LEFT_OUT = 8;

    private final ApiClient api;
    private final Connection connection;
    private final Capturing capturing;
    private final Centres centres;
    private final Centres.Unit unit;
    private final String suffix;
    private final List<String> leftOut = new ArrayList<>();
    private String lastWord = "";
    private final AtomicLong people = new AtomicLong(1_900_000);
    private final boolean withCompletions;

    /** @param withCompletions whether reviewers also ask applicants to complete their files */
    StencilMaking(ApiClient api, Connection connection, Centres centres, Centres.Unit unit, boolean withCompletions) {
        this.withCompletions = withCompletions;
        this.api = api;
        this.connection = connection;
        this.capturing = new Capturing(connection);
        this.centres = centres;
        this.unit = unit;
        this.suffix = "." + unit.code().toLowerCase(java.util.Locale.ROOT);
    }

    /** Stencils of every service: finished, refused, and open at each of its first steps. */
    List<Stencil> all() throws SQLException {
        people.addAndGet(System.nanoTime() / 1000 % 40_000);
        var stencils = new ArrayList<Stencil>();
        int number = 0;
        for (var definition : definitions()) {
            var before = stencils.size();
            walked(definition, MOST_ACTS, false, Asking.NOTHING).ifPresent(stencils::add);
            walked(definition, MOST_ACTS, true, Asking.NOTHING).ifPresent(stencils::add);
            for (int acts = 1; acts <= 3; acts++) {
                walked(definition, acts, false, Asking.NOTHING)
                        .filter(stencil -> stencil.end() == End.OPEN)
                        .ifPresent(stencils::add);
            }
            if (withCompletions) {
                stencils.addAll(completed(definition, number++));
            }
            if (stencils.size() == before) {
                leftOut.add(definition.path("code").asString());
            }
        }
        if (leftOut.size() > MOST_LEFT_OUT) {
            throw new IllegalStateException(
                    "The product took in no case of " + leftOut + "; the last word: " + lastWord);
        }
        return stencils;
    }

    /** Of some services cases that were completed once, of others those that wait for it, or were asked for twice. */
    private List<Stencil> completed(JsonNode definition, int number) throws SQLException {
        var documents = new FormFiller(definition).usualDocuments();
        var stencils = new ArrayList<Stencil>();
        if (documents.isEmpty()) {
            return stencils;
        }
        var document = documents.get(number % documents.size());
        if (number % 2 == 0) {
            walked(definition, MOST_ACTS, false, new Asking(1, document, true)).ifPresent(stencils::add);
        }
        if (number % 4 == 1) {
            walked(definition, MOST_ACTS, false, new Asking(1, document, false)).ifPresent(stencils::add);
        }
        if (number % 6 == 3) {
            walked(definition, MOST_ACTS, false, new Asking(2, document, true)).ifPresent(stencils::add);
        }
        stencils.removeIf(stencil -> stencil.rounds() == 0);
        return stencils;
    }

    /** Services of which the product took in no case, because they need something that came before. */
    List<String> leftOut() {
        return leftOut;
    }

    /** Empty when the product refused an act: a deposit that nobody paid cannot be given back, for example. */
    private Optional<Stencil> walked(JsonNode definition, int most, boolean refuse, Asking asking) throws SQLException {
        try {
            return Optional.of(walk(definition, most, refuse, asking));
        } catch (ApiClient.Refused no) {
            lastWord = String.valueOf(no.getMessage());
            return Optional.empty();
        }
    }

    private List<JsonNode> definitions() throws SQLException {
        var definitions = new ArrayList<JsonNode>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        SELECT v.definition::text FROM catalogue.service s
                        JOIN catalogue.service_version v ON v.code = s.code AND v.version = s.current_version
                        ORDER BY s.code
                        """)) {
            while (found.next()) {
                definitions.add(JsonMapper.shared().readTree(found.getString(1)));
            }
        }
        return definitions;
    }

    private Stencil walk(JsonNode definition, int most, boolean refuse, Asking asking) throws SQLException {
        var begins = new ArrayList<Instant>();
        begins.add(now());
        var office = new Office(api, unit.code(), suffix, "manager1", (name, reply) -> {});
        var number = office.submit(definition, People.number(people.incrementAndGet()))
                .path("number")
                .asString();
        var asked = 0;
        var moves = true;
        while (moves && begins.size() < most) {
            var request = office.look(number);
            begins.add(now());
            if (ask(office, request, asking, asked)) {
                asked++;
                if (asked == asking.rounds() && !asking.answered()) {
                    break;
                }
                begins.add(now());
                office.supply(request, asking.document());
            } else {
                moves = advance(office, request, refuse);
            }
        }
        if (!moves) {
            begins.removeLast();
        }
        return new Cutting(capturing.rowsOf(capturing.idOf(number)), begins, centres.posts(unit)).cut();
    }

    private static boolean ask(Office office, JsonNode request, Asking asking, int asked) {
        for (var step : request.path("openSteps")) {
            if (asking.isDue(step, asked)) {
                office.ask(request, step, asking.document(), asking.why(asked));
                return true;
            }
        }
        return false;
    }

    private static boolean advance(Office office, JsonNode request, boolean refuse) {
        for (var step : request.path("openSteps")) {
            if (office.advance(request, step, refuse)) {
                return true;
            }
        }
        return false;
    }

    private static Instant now() {
        return Instant.now(java.time.Clock.systemUTC()).truncatedTo(ChronoUnit.MICROS);
    }
}
