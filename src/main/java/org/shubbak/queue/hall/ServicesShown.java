package org.shubbak.queue.hall;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Sector;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.springframework.stereotype.Component;

/** The catalogue as the hall shows it, also while the database cannot be reached. */
@Component
public class ServicesShown {

    private final Catalogue catalogue;
    private final DatabaseWatch watch;
    private volatile @Nullable List<ServiceDefinition> services;
    private volatile @Nullable List<Sector> sectors;

    ServicesShown(Catalogue catalogue, DatabaseWatch watch) {
        this.catalogue = catalogue;
        this.watch = watch;
    }

    public List<ServiceDefinition> all() {
        List<ServiceDefinition> read = watch.orKept(catalogue::all, services);
        services = read;
        return read;
    }

    public List<Sector> sectors() {
        List<Sector> read = watch.orKept(catalogue::sectors, sectors);
        sectors = read;
        return read;
    }

    public List<ServiceDefinition> search(String text, int limit) {
        if (!watch.isLost()) {
            return catalogue.search(text, limit);
        }
        String folded = ArabicText.fold(text);
        return all().stream()
                .filter(service -> ArabicText.fold(service.nameAr()).contains(folded)
                        || ArabicText.fold(service.nameEn()).contains(folded))
                .limit(limit)
                .toList();
    }

    public Optional<ServiceDefinition> find(ServiceCode code) {
        return all().stream().filter(service -> service.code().equals(code)).findFirst();
    }

    /** @throws Refusal {@code catalogue.unknown-service} */
    public ServiceDefinition current(ServiceCode code) {
        return find(code)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "catalogue.unknown-service", code.value()));
    }
}
