package org.shubbak.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shubbak.catalogue.Audience;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.shared.ArabicText;

/** What somebody looks for in the guide of services; each part may be empty. */
public record ServiceSearch(String q, String sector, String who) {

    private static final int LONGEST = 100;

    public ServiceSearch {
        q = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        q = ArabicText.hasForbiddenControls(q) ? "" : q;
    }

    /** The words as they are searched; what nobody can type looks for nothing. */
    public String text() {
        return q.strip();
    }

    public boolean isEmpty() {
        return text().isEmpty() && sector.isEmpty() && audience().isEmpty();
    }

    public Optional<Audience> audience() {
        return Arrays.stream(Audience.values())
                .filter(it -> it.word().equals(who))
                .findFirst();
    }

    public List<ServiceDefinition> of(List<ServiceDefinition> found) {
        return found.stream()
                .filter(it -> sector.isEmpty() || it.sector().equals(sector))
                .filter(it -> audience().isEmpty()
                        || it.audiences().contains(audience().get()))
                .toList();
    }
}
