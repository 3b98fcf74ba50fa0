package org.shubbak.requests;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Condition;
import org.shubbak.catalogue.Question;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.catalogue.Specimen;
import org.shubbak.licences.Fact;
import org.shubbak.licences.IssueLicence;
import org.shubbak.licences.Licences;
import org.shubbak.organisation.Organisation;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Ids;
import org.springframework.stereotype.Service;

/** Draws the paper of a service that is not published yet, with the answers of its first sample. */
@Service
public class DrawingSpecimen {

    /** Papers are Arabic, whatever the language of the screen. */
    private static final String LABEL = "نموذج";

    private static final String HOLDER = "الاسم الرباعي لمقدم الطلب";
    private static final String MASKED = "**********0000";

    private final Licences licences;
    private final Organisation organisation;

    DrawingSpecimen(Licences licences, Organisation organisation) {
        this.licences = licences;
        this.organisation = organisation;
    }

    /** The PDF; null for a service that issues no paper. */
    public byte @Nullable [] draw(ServiceDefinition service, CurrentStaff me) {
        if (service.output().equals("none") || service.output().equals("receipt")) {
            return null;
        }
        var specimen = Specimen.of(service);
        return licences.specimen(order(service, specimen, me), LABEL);
    }

    private IssueLicence order(ServiceDefinition service, Specimen specimen, CurrentStaff me) {
        return new IssueLicence(
                Ids.next(),
                LABEL,
                me.unit(),
                service.code(),
                service.nameAr(),
                service.nameEn(),
                service.output(),
                HOLDER,
                MASKED,
                facts(service, specimen),
                service.conditions().stream().map(Condition::labelAr).toList(),
                service.validityMonths(),
                me.actor(),
                "رئيس " + organisation.unit(me.unit()).nameAr(),
                null,
                null,
                wording(service, specimen, me),
                null);
    }

    private static List<Fact> facts(ServiceDefinition service, Specimen specimen) {
        var shows = service.paper().shows();
        var questions = service.questions().stream()
                .filter(it -> shows == null
                        ? !it.officialUse() && it.type() != Question.Type.DECLARATION
                        : shows.contains(it.key()))
                .toList();
        return FactText.of(questions, specimen.answers());
    }

    private IssueLicence.Wording wording(ServiceDefinition service, Specimen specimen, CurrentStaff me) {
        var paper = service.paper();
        var values = new HashMap<String, String>();
        values.put("request", LABEL);
        values.put("holder", HOLDER);
        values.put("unit", organisation.unit(me.unit()).nameAr());
        FactText.values(service, specimen.answers()).forEach((key, value) -> values.put("form." + key, value));
        var sample = specimen.sample();
        if (sample != null) {
            sample.data().forEach((key, value) -> values.put("data." + key, FactText.measured(service, key, value)));
        }
        return new IssueLicence.Wording(paper.titleAr(), paper.addresseeAr(), paper.bodyAr(), values);
    }
}
