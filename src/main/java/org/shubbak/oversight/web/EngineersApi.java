package org.shubbak.oversight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Engineer;
import org.shubbak.organisation.Engineers;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of engineers and engineering offices as calls for staff; it holds nothing about applicants. */
@RestController
@RequestMapping("/api/v1/engineers")
class EngineersApi {

    private static final int MOST = 100;

    private final Engineers engineers;
    private final Clock clock;

    EngineersApi(Engineers engineers, Clock clock) {
        this.engineers = engineers;
        this.clock = clock;
    }

    record Found(List<Answer> engineers, @Nullable String next) {}

    /** {@code state} is valid, expired or suspended. */
    record Answer(
            String number,
            String kind,
            String name,
            @Nullable String officeNumber,
            @Nullable String officeName,
            String speciality,
            LocalDate validUntil,
            String state) {

        static Answer of(Engineer engineer, LocalDate today) {
            String state = engineer.suspended() != null ? "suspended" : engineer.maySignOn(today) ? "valid" : "expired";
            return new Answer(
                    engineer.number(),
                    engineer.kind().name().toLowerCase(Locale.ROOT),
                    engineer.name(),
                    engineer.officeNumber(),
                    engineer.officeName(),
                    engineer.speciality(),
                    engineer.validUntil(),
                    state);
        }
    }

    @GetMapping
    Found search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "20") int limit) {
        int asked = Math.clamp(limit, 1, MOST);
        List<Engineer> found = engineers.search(q, after, asked + 1);
        boolean more = found.size() > asked;
        List<Engineer> shown = more ? found.subList(0, asked) : found;
        LocalDate today = CairoTime.today(clock);
        return new Found(
                shown.stream().map(it -> Answer.of(it, today)).toList(),
                more ? shown.getLast().number() : null);
    }

    @GetMapping("/{number}")
    Answer one(@PathVariable String number) {
        return engineers
                .find(number)
                .map(it -> Answer.of(it, CairoTime.today(clock)))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "organisation.unknown-engineer"));
    }
}
