package org.shubbak.requests;

import java.util.ArrayList;
import java.util.List;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.NationalId;
import org.shubbak.shared.Refusal;

/** Reads the agent (وكيل) as typed; says everything that is wrong at once, each at its field {@code agent.…}. */
final class AgentCheck {

    private static final int AUTHORITY_LENGTH = 120;

    private final List<FieldError> errors = new ArrayList<>();

    private AgentCheck() {}

    static SubmitRequest.Agent check(SubmitRequest.Agent typed) {
        return new AgentCheck().read(typed);
    }

    private SubmitRequest.Agent read(SubmitRequest.Agent typed) {
        var name = text("name", typed.name(), ApplicantCheck.NAME_LENGTH);
        var authority = text("authority", typed.authority(), AUTHORITY_LENGTH);
        var id = nationalId(typed.nationalId());
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        return new SubmitRequest.Agent(name, id, authority);
    }

    private String nationalId(String typed) {
        return switch (NationalId.read(typed)) {
            case NationalId.Accepted accepted -> accepted.id().value();
            case NationalId.Refused refused -> {
                errors.add(FieldError.of("agent.nationalId", refused.code()));
                yield "";
            }
        };
    }

    private String text(String field, String typed, int most) {
        var stripped = typed.strip();
        if (ArabicText.hasForbiddenControls(typed)) {
            errors.add(FieldError.of("agent." + field, "requests.control-characters"));
        } else if (stripped.length() < 2) {
            errors.add(FieldError.of("agent." + field, "requests.text-missing"));
        } else if (stripped.length() > most) {
            errors.add(FieldError.of("agent." + field, "requests.text-too-long", most));
        }
        return stripped;
    }
}
