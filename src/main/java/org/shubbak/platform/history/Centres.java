package org.shubbak.platform.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The units with their people, and how much of the work each of them sees. */
final class Centres {

    private final List<Unit> main = new ArrayList<>();
    private final List<Unit> small = new ArrayList<>();
    private final List<Unit> mobile = new ArrayList<>();
    private final Map<String, Map<String, Person>> people = new HashMap<>();

    /** Where requests are taken and where they are decided. */
    record Unit(String code, String backOffice, boolean mobile) {

        /** How slow the centre is beside a usual one, from 0.3 to 1.7; units below a centre are as it is. */
        double slowness() {
            int spread = Math.floorMod(backOffice.hashCode() * 31 + 4, 8);
            return 0.3 + 0.2 * spread;
        }

        /** The channel of a request that came to a window in the stencil. */
        String channel(String ofStencil) {
            return mobile ? "mobile" : ofStencil;
        }
    }

    record Person(String id, String name) {}

    Centres(Connection connection) throws SQLException {
        readUnits(connection);
        readPeople(connection);
    }

    private void readUnits(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "SELECT code, back_office_unit, kind = 'MOBILE' FROM organisation.unit WHERE code LIKE 'SHR-%' AND kind <> 'DIWAN' ORDER BY code")) {
            while (found.next()) {
                var unit = new Unit(found.getString(1), found.getString(2), found.getBoolean(3));
                (unit.code().equals(unit.backOffice()) ? main : small).add(unit);
                if (unit.mobile()) {
                    mobile.add(unit);
                }
            }
        }
    }

    private void readPeople(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "SELECT unit, split_part(sign_in_name, '.', 1), id::text, name_ar FROM organisation.staff WHERE active")) {
            while (found.next()) {
                people.computeIfAbsent(found.getString(1), unit -> new HashMap<>())
                        .put(found.getString(2), new Person(found.getString(3), found.getString(4)));
            }
        }
    }

    Unit any(Shape shape, Random random) {
        var where = random.nextDouble();
        if (where < shape.shareOfFirst()) {
            return main.getFirst();
        }
        return among(shape, where).get(random.nextInt(among(shape, where).size()));
    }

    private List<Unit> among(Shape shape, double where) {
        if (where < shape.shareOfFirst() + shape.shareOfMain() || small.isEmpty()) {
            return main;
        }
        return where > 1 - shape.shareOfMobile() && !mobile.isEmpty() ? mobile : small;
    }

    /** Where the stencils are cut: a small unit whose files are decided elsewhere, so that the two can be told apart. */
    Unit stencilUnit() {
        return small.stream()
                .filter(unit -> !unit.mobile()
                        && unit.backOffice().equals(main.getFirst().code()))
                .findFirst()
                .orElseThrow();
    }

    /** Who holds a post such as {@code U:clerk1} or {@code B:specialist2}; colleagues take turns. */
    Person holder(String post, Unit unit, int turn) {
        var there = Objects.requireNonNull(people.get(post.startsWith("U:") ? unit.code() : unit.backOffice()));
        var name = post.substring(2);
        var colleague = name.startsWith("specialist")
                ? "specialist" + (1 + (name.charAt(name.length() - 1) - '1' + turn) % 3)
                : name;
        return Objects.requireNonNull(there.getOrDefault(colleague, there.get(name)), post + " in " + unit.code());
    }

    /** The posts of a unit's people by id and by name, as a stencil needs them. */
    Map<String, String> posts(Unit unit) {
        var posts = new HashMap<String, String>();
        people.getOrDefault(unit.backOffice(), Map.of()).forEach((name, person) -> put(posts, "B:" + name, person));
        people.getOrDefault(unit.code(), Map.of()).forEach((name, person) -> put(posts, "U:" + name, person));
        return posts;
    }

    private static void put(Map<String, String> posts, String post, Person person) {
        posts.put(person.id(), post);
        posts.put(person.name(), post);
    }
}
