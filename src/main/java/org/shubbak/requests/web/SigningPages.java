package org.shubbak.requests.web;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.licences.ToSign;
import org.shubbak.requests.SigningApproval;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.web.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells the case page's script what the official's token is to sign before he approves. */
@Controller
class SigningPages {

    /** Refusals that the form cannot show better. */
    private static final String OF_SIGNING = "seals.own.";

    private static final String NO_CERTIFICATE = "licences.no-certificate";

    private final SigningApproval signing;
    private final Messages messages;

    SigningPages(SigningApproval signing, Messages messages) {
        this.signing = signing;
        this.messages = messages;
    }

    /**
     * What there is to sign.
     *
     * @param text in Base64
     */
    record Asked(UUID prepared, String number, String service, String holder, String certificate, String text) {}

    /**
     * The answer.
     *
     * @param toSign null if the act issues nothing that he must sign, or is refused
     * @param refused the sentence, where nothing but signing is in the way; null otherwise
     */
    record Answer(@Nullable Asked toSign, @Nullable String refused) {}

    @PostMapping("/cases/{number}/sign")
    ResponseEntity<Answer> prepare(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal CurrentStaff me,
            Locale locale) {
        try {
            var form = CaseForm.of(sent);
            CaseAnswers.step(form);
            var asked = signing.prepare(form.command(List.of()), me).map(it -> asked(it, locale));
            return ResponseEntity.ok(new Answer(asked.orElse(null), null));
        } catch (Refusal refusal) {
            return ResponseEntity.status(refusal.kind().status()).body(new Answer(null, sentence(refusal, locale)));
        }
    }

    /** Everything else is said by the form itself, when it is sent without a signature. */
    private @Nullable String sentence(Refusal refusal, Locale locale) {
        boolean ofSigning =
                refusal.code().startsWith(OF_SIGNING) || refusal.code().equals(NO_CERTIFICATE);
        return ofSigning
                ? messages.text(
                        locale, "refusal." + refusal.code(), refusal.args().toArray())
                : null;
    }

    private static Asked asked(ToSign it, Locale locale) {
        return new Asked(
                it.prepared(),
                it.number(),
                locale.getLanguage().equals("ar") ? it.serviceAr() : it.serviceEn(),
                it.holder(),
                it.certificate(),
                Base64.getEncoder().encodeToString(it.text()));
    }
}
