package org.shubbak.oversight.web.satisfaction;

import java.util.List;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.oversight.Places;
import org.shubbak.oversight.satisfaction.Opinions.Opinion;
import org.shubbak.oversight.satisfaction.Satisfaction.Words;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.ServiceCode;
import org.springframework.stereotype.Component;

/** Gives centres and services their names. */
@Component
class OpinionNames {

    private final Places places;
    private final Catalogue catalogue;

    OpinionNames(Places places, Catalogue catalogue) {
        this.places = places;
        this.catalogue = catalogue;
    }

    List<NamedOpinion> ofCentres(List<Opinion> opinions) {
        return opinions.stream()
                .map(opinion -> new NamedOpinion(places.unit(opinion.key()), opinion))
                .toList();
    }

    List<NamedOpinion> ofServices(List<Opinion> opinions) {
        return opinions.stream()
                .map(opinion -> new NamedOpinion(service(opinion.key()), opinion))
                .toList();
    }

    List<NamedWords> ofWords(List<Words> words) {
        return words.stream()
                .map(one -> new NamedWords(places.unit(one.unit()), service(one.service()), one))
                .toList();
    }

    private Bilingual service(String code) {
        var named = catalogue.named(new ServiceCode(code));
        return new Bilingual(named.nameAr(), named.nameEn());
    }
}
