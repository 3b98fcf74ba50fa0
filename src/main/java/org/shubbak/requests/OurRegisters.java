package org.shubbak.requests;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.shubbak.catalogue.Registers;
import org.shubbak.licences.LicenceNumber;
import org.shubbak.licences.Licences;
import org.shubbak.organisation.Engineers;
import org.shubbak.shared.CairoTime;
import org.springframework.stereotype.Component;

/** Looks answers up in the house's own registers: of engineers, and of what was issued. */
@Component
class OurRegisters implements Registers {

    private final Engineers engineers;
    private final Licences licences;
    private final Clock clock;

    OurRegisters(Engineers engineers, Licences licences, Clock clock) {
        this.engineers = engineers;
        this.licences = licences;
        this.clock = clock;
    }

    @Override
    public Optional<KnownEngineer> engineer(String typedNumber) {
        return engineers
                .find(typedNumber)
                .map(it -> new KnownEngineer(it.number(), it.name(), it.office(), it.validUntil(), it.suspended()));
    }

    /** Whatever the licence's state: whether it serves is for the service's rules to say. */
    @Override
    public Optional<KnownLicence> licence(String typedNumber) {
        return LicenceNumber.read(typedNumber)
                .flatMap(licences::byNumber)
                .map(it -> new KnownLicence(
                        it.number().value(),
                        it.service().value(),
                        it.stateOn(CairoTime.today(clock)).name().toLowerCase(Locale.ROOT),
                        it.validUntil()));
    }
}
