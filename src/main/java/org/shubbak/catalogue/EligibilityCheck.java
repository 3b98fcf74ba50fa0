package org.shubbak.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.FieldError;
import org.springframework.stereotype.Service;

/** Who may be served (شروط الاستحقاق): said before anything is brought or paid, with the law that says so. */
@Service
public class EligibilityCheck {

    private final CompiledRules compiled;

    EligibilityCheck(CompiledRules compiled) {
        this.compiled = compiled;
    }

    /** The conditions of the service that someone with these clean answers does not meet. */
    public List<Eligibility> unmet(ServiceDefinition definition, Map<String, ?> answers, Applying applying) {
        var variables = new Variables(definition, answers).applying(applying).asMap();
        Rules rules = compiled.of(definition);
        return definition.eligibility().stream()
                .filter(condition -> !rules.meets(condition, variables))
                .toList();
    }

    /** The unmet conditions in both languages, and their laws: the arguments of the refusal. */
    public static List<Object> said(List<Eligibility> unmet) {
        return List.of(
                new Bilingual(
                        unmet.stream().map(Eligibility::labelAr).collect(Collectors.joining("؛ ")),
                        unmet.stream().map(Eligibility::labelEn).collect(Collectors.joining("; "))),
                unmet.stream().map(Eligibility::legalBasis).distinct().collect(Collectors.joining("؛ ")));
    }

    /** The same at the head of a form. */
    public static FieldError error(Eligibility unmet) {
        return new FieldError("", "catalogue.not-eligible", said(List.of(unmet)));
    }
}
