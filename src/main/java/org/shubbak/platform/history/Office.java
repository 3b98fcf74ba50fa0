package org.shubbak.platform.history;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.platform.history.ApiClient.Reply;
import tools.jackson.databind.JsonNode;

/** One centre at work: its people submit, take money, decide and hand over through the product's API. */
public final class Office {

    private static final Set<String> AGAINST = Set.of("refusal");

    private final ApiClient api;
    private final String centre;
    private final String suffix;
    private final String manager;
    private final BiConsumer<String, Reply> watch;

    /**
     * @param suffix what the sign-in names of this centre's staff end in, for example {@code .belbeis}
     * @param watch hears of every act with its name, for measuring
     */
    public Office(ApiClient api, String centre, String suffix, BiConsumer<String, Reply> watch) {
        this(api, centre, suffix, "manager1" + suffix, watch);
    }

    /** A small unit, whose requests are seen by the manager of the centre above it. */
    Office(ApiClient api, String centre, String suffix, String manager, BiConsumer<String, Reply> watch) {
        this.api = api;
        this.manager = manager;
        this.centre = centre;
        this.suffix = suffix;
        this.watch = watch;
    }

    /** Submits at the window; answers the product's answer, with {@code number}, {@code dueDate} and {@code bill}. */
    public JsonNode submit(JsonNode definition, People.Person person) {
        var asked = new HashSet<String>();
        for (int attempt = 0; ; attempt++) {
            var reply = act("submit", api.post("clerk1" + suffix, "/api/v1/requests", body(definition, person, asked)));
            if (reply.ok()) {
                return reply.body();
            }
            if (attempt == 2 || !learn(reply.body(), asked)) {
                reply.orThrow();
            }
        }
    }

    private Map<String, Object> body(JsonNode definition, People.Person person, Set<String> asked) {
        var filler = new FormFiller(definition);
        var body = new LinkedHashMap<String, Object>();
        body.put("serviceCode", definition.path("code").asString());
        body.put("centre", centre);
        body.put("channel", "window");
        body.put("applicant", filler.forCompany() ? company(person) : citizen(person));
        body.put("form", filler.answers(asked));
        body.put("documents", filler.documents());
        return body;
    }

    private static Map<String, Object> citizen(People.Person person) {
        return Map.of(
                "nationalId",
                person.nationalId(),
                "name",
                person.name(),
                "phone",
                person.phone(),
                "checkDigitAccepted",
                true);
    }

    private static Map<String, Object> company(People.Person person) {
        var company = person.company();
        return Map.of(
                "commercialRegister",
                company.register(),
                "taxNumber",
                company.taxNumber(),
                "name",
                company.name(),
                "phone",
                person.phone());
    }

    private static boolean learn(JsonNode problem, Set<String> asked) {
        var learnt = false;
        for (var error : problem.path("errors")) {
            var field = error.path("field").asString("");
            learnt |= field.startsWith("form.") && asked.add(field.substring("form.".length()));
        }
        return learnt;
    }

    /** The request as the centre's manager sees it, with its open steps and who has each. */
    public JsonNode look(String number) {
        return api.get(manager, "/api/v1/requests/" + number).orThrow().body();
    }

    /** Does one open step the way that leads on; {@code false} when the step waits for something else. */
    public boolean advance(JsonNode request, JsonNode step, boolean refuse) {
        return switch (step.path("kind").asString()) {
            case "payment" -> pay(request);
            case "delivery" -> deliver(request);
            case "notice" -> complete(step, "clerk1" + suffix, false);
            default -> complete(step, refuse);
        };
    }

    /** Pays every open bill in cash. */
    public boolean pay(JsonNode request) {
        var paid = false;
        for (var bill : request.path("bills")) {
            if (bill.path("state").asString().equals("due")) {
                pay(bill.path("id").asString(), bill.path("total"));
                paid = true;
            }
        }
        return paid;
    }

    public void pay(String bill, JsonNode total) {
        act(
                        "pay",
                        api.post(
                                "cashier1" + suffix,
                                "/api/v1/bills/" + bill + "/payments",
                                Map.of("method", "cash", "amount", total)))
                .orThrow();
    }

    public boolean deliver(JsonNode request) {
        act(
                        "deliver",
                        api.post(
                                "delivery1" + suffix,
                                "/api/v1/requests/" + request.path("number").asString() + "/delivery",
                                Map.of("receivedBy", "صاحب الشأن بنفسه", "capacity", "holder")))
                .orThrow();
        return true;
    }

    /** The reviewer of a step asks the applicant for a document again. */
    void ask(JsonNode request, JsonNode step, String document, String why) {
        completion(step.path("has").asString(), request, Map.of("key", document, "text", why), step);
    }

    /** The applicant brings it to the window. */
    void supply(JsonNode request, String document) {
        completion("clerk1" + suffix, request, Map.of("key", document, "state", "original-seen"), null);
    }

    private void completion(String who, JsonNode request, Map<String, Object> item, @Nullable JsonNode step) {
        var body = new LinkedHashMap<String, Object>();
        body.put("items", List.of(item));
        if (step != null) {
            body.put("step", step.path("id").asString());
        }
        var path = "/api/v1/requests/" + request.path("number").asString() + "/completion-items";
        act("completion", api.post(who, path, body)).orThrow();
    }

    private boolean complete(JsonNode step, boolean refuse) {
        var who = step.path("has").asString("");
        return !who.isEmpty() && complete(step, who, refuse);
    }

    private boolean complete(JsonNode step, String who, boolean refuse) {
        var kind = step.path("kind").asString();
        act(
                        Objects.equals(kind, "approval") ? "approve" : kind,
                        api.post(
                                who,
                                "/api/v1/steps/" + step.path("id").asString() + "/complete",
                                decision(step, refuse)))
                .orThrow();
        return true;
    }

    private static Map<String, Object> decision(JsonNode step, boolean refuse) {
        var body = new LinkedHashMap<String, Object>();
        var against = refuse || AGAINST.contains(step.path("task").asString());
        body.put("outcome", outcome(step.path("kind").asString(), against));
        body.put("data", Map.of("report", "روجع الملف وتبين من البحث استيفاء الاشتراطات المقررة."));
        body.put("turnReason", "سبق استيفاء الملف");
        body.put("expectedVersion", step.path("version").asInt());
        if (against) {
            body.put("reason", "لا تتوافر في الطلب الاشتراطات المقررة للخدمة");
            body.put("legalBasis", "اللائحة التنفيذية لقانون الإدارة المحلية");
        }
        return body;
    }

    private static String outcome(String kind, boolean against) {
        return switch (kind) {
            case "approval" -> against ? "refuse" : "approve";
            case "opinion" -> against ? "object" : "agree";
            case "statement" -> "forward";
            case "notice" -> "given";
            default -> against ? "reject" : "forward";
        };
    }

    private Reply act(String name, Reply reply) {
        watch.accept(name, reply);
        return reply;
    }
}
