package org.shubbak.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.NationalId;
import org.shubbak.shared.PhoneNumber;
import org.shubbak.shared.Refusal;

/** Reads an applicant as typed; says everything that is wrong at once, each at its field {@code applicant.…}. */
class ApplicantCheck {

    private static final Pattern REGISTER = Pattern.compile("[0-9]{1,12}");
    private static final Pattern TAX_NUMBER = Pattern.compile("[0-9]{9}");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,15}");
    static final int NAME_LENGTH = 200;

    /**
     * An applicant fit to be registered.
     *
     * @param identity the text his keyed hash is made of: one applicant, one identity
     * @param checkDigitOverridden the national ID's check digit does not fit and the clerk said he compared the card
     */
    record Checked(ApplicantDetails details, String identity, PhoneNumber phone, boolean checkDigitOverridden) {}

    private final List<FieldError> errors = new ArrayList<>();
    private boolean checkDigitOverridden;

    static Checked check(ApplicantDetails typed) {
        return new ApplicantCheck().read(typed);
    }

    private Checked read(ApplicantDetails typed) {
        var name = text("name", typed.name(), 2, NAME_LENGTH);
        var address = typed.address() == null ? null : text("address", typed.address(), 0, 300);
        var phone = PhoneNumber.read(typed.phone());
        if (phone.isEmpty()) {
            error("phone", typed.phone().isBlank() ? "requests.phone-missing" : "requests.phone-wrong");
        }
        var details = switch (typed.kind()) {
            case PERSON -> person(typed, name, address);
            case COMPANY -> company(typed, name, address);
            case FOREIGNER -> foreigner(typed, name, address);
        };
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        return new Checked(details, identity(details), phone.orElseThrow(), checkDigitOverridden);
    }

    private ApplicantDetails person(ApplicantDetails typed, String name, @Nullable String address) {
        String id = null;
        switch (NationalId.read(blankIfNull(typed.nationalId()))) {
            case NationalId.Refused refused -> error("nationalId", refused.code());
            case NationalId.Accepted accepted -> {
                id = accepted.id().value();
                checkDigitOverridden = !accepted.checkDigitMatches();
                if (checkDigitOverridden && !typed.checkDigitAccepted()) {
                    error("nationalId", "requests.check-digit");
                }
            }
        }
        return new ApplicantDetails(
                typed.kind(), id, null, null, null, null, name, typed.phone(), address, typed.checkDigitAccepted());
    }

    private ApplicantDetails company(ApplicantDetails typed, String name, @Nullable String address) {
        var register = matching("commercialRegister", typed.commercialRegister(), REGISTER);
        var tax = matching("taxNumber", typed.taxNumber(), TAX_NUMBER);
        return new ApplicantDetails(typed.kind(), null, register, tax, null, null, name, typed.phone(), address, false);
    }

    private ApplicantDetails foreigner(ApplicantDetails typed, String name, @Nullable String address) {
        var passport = matching("passport", upper(typed.passport()), PASSPORT);
        var nationality = text("nationality", blankIfNull(typed.nationality()), 2, 60);
        return new ApplicantDetails(
                typed.kind(), null, null, null, passport, nationality, name, typed.phone(), address, false);
    }

    private String text(String field, String typed, int least, int most) {
        if (ArabicText.hasForbiddenControls(typed)) {
            error(field, "requests.control-characters");
            return "";
        }
        var stripped = typed.strip();
        if (stripped.length() < least) {
            error(field, "requests." + field + "-missing");
        } else if (stripped.length() > most) {
            error(field, "requests.text-too-long", most);
        }
        return stripped;
    }

    private String matching(String field, @Nullable String typed, Pattern pattern) {
        var digits = ArabicText.asciiDigits(blankIfNull(typed)).replaceAll("[\\s\\-/]", "");
        if (!pattern.matcher(digits).matches()) {
            error(field, "requests." + field + "-wrong");
        }
        return digits;
    }

    private void error(String field, String code, Object... args) {
        errors.add(new FieldError("applicant." + field, code, List.of(args)));
    }

    private static String identity(ApplicantDetails details) {
        return switch (details.kind()) {
            case PERSON -> "NID:" + details.nationalId();
            case COMPANY -> "CR:" + details.commercialRegister() + ":" + details.taxNumber();
            case FOREIGNER -> "PP:" + details.nationality() + ":" + details.passport();
        };
    }

    private static String blankIfNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String upper(@Nullable String text) {
        return blankIfNull(text).toUpperCase(java.util.Locale.ROOT);
    }
}
