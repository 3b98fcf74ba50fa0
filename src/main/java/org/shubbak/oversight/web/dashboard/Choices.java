package org.shubbak.oversight.web.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.organisation.Organisation;
import org.shubbak.oversight.tally.Cut;
import org.shubbak.requests.Channel;
import org.shubbak.web.Option;
import org.springframework.stereotype.Component;

/** What can be chosen in the filter of a dashboard, and what of it was. */
@Component
public class Choices {

    private static final int MONTHS_BACK = 24;

    /**
     * The lists of the filter.
     *
     * @param months the last months, the newest first, as {@code 2026-10}
     */
    public record Lists(
            List<Option> sectors,
            List<Option> services,
            List<Option> departments,
            List<String> channels,
            List<YearMonth> months,
            List<Integer> years) {}

    private final Catalogue catalogue;
    private final Organisation organisation;

    Choices(Catalogue catalogue, Organisation organisation) {
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /** The cut of an address; what nobody knows is left open. */
    Cut cut(Look look) {
        return new Cut(
                known(
                        services(""),
                        look.value("service"),
                        service -> service.code().value()),
                known(catalogue.sectors(), look.value("sector"), sector -> sector.code()),
                known(
                        organisation.departments(),
                        look.value("department"),
                        it -> it.code().value()),
                known(channels(), look.value("channel"), word -> word));
    }

    private static <T> @Nullable String known(List<T> all, String chosen, Function<T, String> code) {
        Optional<String> found = all.stream().map(code).filter(chosen::equals).findFirst();
        return found.orElse(null);
    }

    Lists lists(Look look, LocalDate today, boolean arabic) {
        return new Lists(
                catalogue.sectors().stream()
                        .map(it -> new Option(it.code(), arabic ? it.labelAr() : it.labelEn()))
                        .toList(),
                services(look.value("sector")).stream()
                        .map(it -> new Option(it.code().value(), arabic ? it.nameAr() : it.nameEn()))
                        .toList(),
                organisation.departments().stream()
                        .map(it -> new Option(it.code().value(), arabic ? it.nameAr() : it.nameEn()))
                        .toList(),
                channels(),
                Stream.iterate(YearMonth.from(today).minusMonths(2), month -> month.minusMonths(1))
                        .limit(MONTHS_BACK)
                        .toList(),
                List.of(today.getYear() - 2, today.getYear() - 3));
    }

    private List<ServiceDefinition> services(String sector) {
        List<ServiceDefinition> all = new ArrayList<>(catalogue.all());
        all.removeIf(service -> !sector.isEmpty() && !service.sector().equals(sector));
        return all;
    }

    private static List<String> channels() {
        return Stream.of(Channel.values()).map(Channel::word).toList();
    }
}
