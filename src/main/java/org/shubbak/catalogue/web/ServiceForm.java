package org.shubbak.catalogue.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Editing;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;

/** The administrator's form: names, days and rates as typed. */
record ServiceForm(Map<String, String> typed) {

    static Map<String, String> of(ServiceDefinition service) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("nameAr", service.nameAr());
        typed.put("nameEn", service.nameEn());
        typed.put("days", Integer.toString(service.deadline().value()));
        typed.put("version", Integer.toString(service.version()));
        service.fee()
                .rates()
                .forEach(rate -> typed.put("rate." + rate.key(), rate.amount().toPlainString()));
        return typed;
    }

    /**
     * The edited definition, on the version that the form showed.
     *
     * @throws Refusal with every field that is no number, or a conflict when a newer version is there already
     */
    ServiceDefinition edit(ServiceDefinition current) {
        var errors = new ArrayList<FieldError>();
        BigDecimal days = number("days", "deadline-not-a-number", errors);
        if (days != null && (days.stripTrailingZeros().scale() > 0 || days.precision() - days.scale() > 4)) {
            errors.add(FieldError.of("days", "catalogue.deadline-not-a-number"));
        }
        var editing = Editing.of(current).name(text("nameAr"), text("nameEn"));
        current.fee().rates().forEach(rate -> {
            BigDecimal amount = number("rate." + rate.key(), "rate-not-a-number", errors);
            if (amount != null) {
                editing.rate(rate.key(), amount);
            }
        });
        refuseWrong(errors, days);
        if (!text("version").equals(Integer.toString(current.version()))) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalogue.edited-meanwhile", current.nameAr());
        }
        return days == null ? editing.done() : editing.deadline(days.intValue()).done();
    }

    private static void refuseWrong(List<FieldError> errors, @Nullable BigDecimal days) {
        if (errors.isEmpty() && days != null && (days.intValue() < 1 || days.intValue() > 730)) {
            errors.add(FieldError.of("days", "catalogue.deadline-out-of-range", 1, 730));
        }
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
    }

    private @Nullable BigDecimal number(String field, String code, List<FieldError> errors) {
        String plain = ArabicText.asciiDigits(text(field)).replace('٫', '.').replaceAll("[٬,\\s]", "");
        if (plain.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            return new BigDecimal(plain);
        }
        errors.add(FieldError.of(field, "catalogue." + code));
        return null;
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
