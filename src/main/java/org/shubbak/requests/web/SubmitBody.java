package org.shubbak.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.DocumentId;
import org.shubbak.requests.ApplicantDetails;
import org.shubbak.requests.Channel;
import org.shubbak.requests.ChecklistEntry;
import org.shubbak.requests.SubmitRequest;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;

/**
 * The body of {@code POST /api/v1/requests}: {@code {serviceCode, centre, channel, applicant{nationalId, name, phone},
 * agent{name, nationalId, authority}?, form{}, documents[{key, state, reason?, pages?}]}}.
 */
record SubmitBody(
        @Nullable String serviceCode,
        @Nullable String centre,
        @Nullable String channel,
        @Nullable ApplicantBody applicant,
        @Nullable AgentBody agent,
        @Nullable Map<String, Object> form,
        @Nullable List<DocumentBody> documents) {

    record ApplicantBody(
            @Nullable String kind,
            @Nullable String nationalId,
            @Nullable String commercialRegister,
            @Nullable String taxNumber,
            @Nullable String passport,
            @Nullable String nationality,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable Boolean checkDigitAccepted) {

        ApplicantDetails details() {
            return new ApplicantDetails(
                    kind(kind, commercialRegister, passport),
                    nationalId,
                    commercialRegister,
                    taxNumber,
                    passport,
                    nationality,
                    name == null ? "" : name,
                    phone == null ? "" : phone,
                    address,
                    Boolean.TRUE.equals(checkDigitAccepted));
        }

        private static ApplicantDetails.Kind kind(
                @Nullable String kind, @Nullable String register, @Nullable String passport) {
            if (kind == null) {
                return register != null
                        ? ApplicantDetails.Kind.COMPANY
                        : passport != null ? ApplicantDetails.Kind.FOREIGNER : ApplicantDetails.Kind.PERSON;
            }
            return switch (kind.toLowerCase(Locale.ROOT)) {
                case "person", "citizen" -> ApplicantDetails.Kind.PERSON;
                case "company" -> ApplicantDetails.Kind.COMPANY;
                case "foreigner" -> ApplicantDetails.Kind.FOREIGNER;
                default ->
                    throw Refusal.of(Refusal.Kind.INVALID, "requests.choice-wrong")
                            .at("applicant.kind");
            };
        }
    }

    record AgentBody(
            @Nullable String name,
            @Nullable String nationalId,
            @Nullable String authority) {}

    record DocumentBody(
            @Nullable String key,
            @Nullable String state,
            @Nullable String reason,
            @Nullable List<UUID> pages) {

        ChecklistEntry entry() {
            var ids = pages == null
                    ? List.<DocumentId>of()
                    : pages.stream().map(DocumentId::new).toList();
            return new ChecklistEntry(key == null ? "" : key, stateOf(state, ids), reason, ids);
        }
    }

    /** What the words of the API mean; a copy without scanned pages lies in the paper file. */
    static ChecklistEntry.State stateOf(@Nullable String word, List<DocumentId> pages) {
        var folded = word == null ? "" : word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return switch (folded) {
            case "originalseen", "original", "seen" -> ChecklistEntry.State.ORIGINAL_SEEN;
            case "ours" -> ChecklistEntry.State.OURS;
            case "missing", "" -> pages.isEmpty() ? ChecklistEntry.State.MISSING : ChecklistEntry.State.ATTACHED;
            case "attached", "uploaded", "scanned", "provided", "onpaper", "paper", "received", "present" ->
                pages.isEmpty() ? ChecklistEntry.State.ON_PAPER : ChecklistEntry.State.ATTACHED;
            default ->
                throw Refusal.of(Refusal.Kind.INVALID, "requests.document-state", word == null ? "" : word)
                        .at("documents");
        };
    }

    SubmitRequest command() {
        var errors = new ArrayList<FieldError>();
        required("serviceCode", serviceCode, errors);
        required("centre", centre, errors);
        required("applicant", applicant, errors);
        if (!errors.isEmpty() || serviceCode == null || centre == null || applicant == null) {
            throw Refusal.fields(errors);
        }
        return new SubmitRequest(
                code("serviceCode", serviceCode, ServiceCode::new),
                code("centre", centre, UnitId::new),
                Channel.read(channel == null ? "window" : channel),
                applicant.details(),
                agentOf(),
                form == null ? Map.of() : form,
                documents == null
                        ? List.of()
                        : documents.stream().map(DocumentBody::entry).toList(),
                null);
    }

    private SubmitRequest.@Nullable Agent agentOf() {
        return agent == null
                ? null
                : new SubmitRequest.Agent(text(agent.name()), text(agent.nationalId()), text(agent.authority()));
    }

    /** A code typed in any case; one that cannot be a code is refused at its field like one that does not exist. */
    private static <T> T code(String field, String typed, Function<String, T> make) {
        try {
            return make.apply(typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException notACode) {
            throw Refusal.of(Refusal.Kind.INVALID, "requests.unknown-code").at(field);
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void required(String field, @Nullable Object value, List<FieldError> errors) {
        if (value == null || value instanceof String text && text.isBlank()) {
            errors.add(new FieldError(field, "requests.field-missing", List.of(field)));
        }
    }
}
