package org.shubbak.requests;

import java.util.Optional;
import java.util.UUID;
import org.shubbak.licences.OwnSigning;
import org.shubbak.licences.ToSign;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;

/** An official's answer that issues a paper which he signs himself (اعتماد بتوقيع المسئول): first to see, then for good. */
@Component
public class SigningApproval {

    private final CompletingStep completing;
    private final OwnSigning signing;

    SigningApproval(CompletingStep completing, OwnSigning signing) {
        this.completing = completing;
        this.signing = signing;
    }

    /**
     * Does the whole act, undoes it again, and tells what there is to sign; empty if it issues nothing that he must sign.
     *
     * @throws Refusal those of {@link CompletingStep#complete} and {@link OwnSigning#prepare}
     */
    public Optional<ToSign> prepare(CompleteCaseStep command, CurrentStaff me) {
        return signing.prepare(
                me, () -> completing.complete(command, me, Ids.next().toString()));
    }

    /**
     * Completes the step once for this command key, with his signature on the paper that it issues.
     *
     * @throws Refusal those of {@link CompletingStep#complete} and {@link OwnSigning#signed}
     */
    public CompletedStep complete(
            CompleteCaseStep command, UUID prepared, byte[] signature, CurrentStaff me, String commandKey) {
        return signing.signed(prepared, signature, me, () -> completing.complete(command, me, commandKey));
    }
}
