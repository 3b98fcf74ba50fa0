package org.shubbak.catalogue;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What one applicant with these answers must bring, and who outside the unit is asked. */
@Service
public class Checklist {

    private final CompiledRules compiled;

    Checklist(CompiledRules compiled) {
        this.compiled = compiled;
    }

    /** The required documents (مستندات مطلوبة), in the definition's order. */
    public List<RequiredDocument> documents(ServiceDefinition definition, Map<String, ?> answers, Applying applying) {
        var variables = new Variables(definition, answers).applying(applying).asMap();
        Rules rules = compiled.of(definition);
        return definition.documents().stream()
                .filter(document -> rules.needs(document, variables))
                .toList();
    }

    /** The outside bodies whose opinion this request needs. */
    public List<OutsideBody> bodies(ServiceDefinition definition, Map<String, ?> answers, Applying applying) {
        var variables = new Variables(definition, answers).applying(applying).asMap();
        Rules rules = compiled.of(definition);
        return definition.bodies().stream()
                .filter(body -> rules.consults(body, variables))
                .toList();
    }
}
